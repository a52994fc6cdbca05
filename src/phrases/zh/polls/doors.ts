import type { Phrases } from '../../say.ts';

/** Ballots that do not come online: on paper, by phone, at the door, by a proxy, in an envelope. */
export const doorsPhrases = {
  'doors.door-online': '线上',
  'doors.door-paper': '纸质票',
  'doors.door-phone': '电话',
  'doors.door-doorstep': '上门',
  'doors.door-proxy': '委托投票',
  'doors.door-envelope': '匿名信封',

  'doors.need-pack': '要用纸质票、电话、上门、委托或信封投票，请写明按哪个规则包表决。',
  'doors.not-of-pack': '按“{title}”表决，不能用“{door}”。可以用的有：{doors}。',
  'doors.reveals': '这次不记名，“{door}”会让人知道选了什么，不能用。可以用的有：{doors}。',
  'doors.envelopes-are-secret': '匿名信封只用在不记名的投票。这次记名，可以用：{doors}。',
  'doors.no-papers-to-enter': '没有纸质票和信封，就不用写录入截止时间。',
  'doors.entry-period': '录入截止要在投票截止以后，最晚{days}天。',
  'doors.envelopes-have-no-area': '按面积算票的，不能用匿名信封：信封里的票不知道面积。',
  'doors.not-declared': '第{number}号投票没有开“{door}”这条路。开着的有：{doors}。',
  'doors.not-worker': '收票、代录由本区域的社工和枢纽管理员来做。',
  'doors.elector-missing': '这次投票的名册里没有这一位。请按姓名或门牌查一查。',
  'doors.own-ballot': '自己的票请自己在线上投，或者请另一位工作人员来收。',
  'doors.not-entering': '第{number}号投票现在不在录入纸质票的阶段。',
  'doors.entry-over': '第{number}号投票的纸质票录入已经结束，这一张没有记入。',

  'doors.paper-missing': '这张纸质票还没有人录入，请先录入。',
  'doors.paper-second-person': '第二遍要由另一位工作人员录入，不能是同一个人。',
  'doors.paper-entered': '这张票已经有两个人录过了。两次不一样的，请第三个人来定。',
  'doors.paper-does-not-differ': '这张票两次录入没有不一样，不用再定。',
  'doors.paper-third-person': '前两次录入的人不能自己来定，要请第三个人。',
  'doors.papers-wait': '还有{waiting}张纸质票没有录完，或者两次不一样。都弄清楚才能结束录入。',

  'doors.voted-online': '这一位已经有票了，不能再交信封。请把信封退给本人，要改请在线上重投。',
  'doors.envelope-was-handed-in': '第{number}号投票您已经交过信封，不能再在线上投。',
  'doors.envelope-has-no-code': '您是交信封投的票。信封混在一起拆，没有人知道哪张是您的，所以没有回执码。',
  'doors.envelopes-after-closing': '第{number}号投票还没截止。信封要等截止以后再一起拆。',
  'doors.envelopes-do-not-add-up': '交来的信封有{envelopes}个，录入的票是{ballots}张，对不上。空的、废的也要算进去。',
  'doors.envelopes-entered': '信封里的票已经录好了，不用再录。',
  'doors.envelopes-wait': '信封里的票还没有录好：要两位工作人员分别数，数目一样才行。',

  'doors.challenged':
    '记下了：第{number}号投票您的票（{door}）有异议。没有经手这张票的工作人员来定，定下以前不计票。结果会私聊告诉您。',
  'doors.may-vote-anew': '投票还没截止，您也可以自己再投。',
  'doors.how-to-challenge':
    '请写上是哪一种票：电话、上门、纸质、委托还是线上，再写原因。例如：选票异议 第{number}号 电话票不是我投的。',
  'doors.challenge-which': '请写上是第几号投票。例如：选票异议 第3号 电话票不是我投的。',
  'doors.challenge-several': '第{number}号投票您有几张票。请找社区工作人员，说清是哪一张。',
  'doors.no-challenges': '第{number}号投票没有纸质票要核对，不能对单张票提异议。',
  'doors.not-challenger': '只能对自己的票提异议。别人的票，由监票人和工作人员来提。',
  'doors.challenges-over': '核对已经结束，不能再提异议，也不能再改决定。',
  'doors.too-many-challenges': '您已有{most}件异议在等处理，请等有了结果再提。',
  'doors.challenge-missing': '没有找到这件异议。',
  'doors.challenge-ruled': '这件异议已经有决定了。',
  'doors.challenge-other-person': '提异议的、收这张票的和本人，都不能自己来定。请交给另一位工作人员。',
  'doors.challenges-wait': '还有{waiting}件对选票的异议没有决定。都决定了才能结束录入。',
  'doors.tell-challenge':
    '有人对第{number}号“{title}”的一张票（{door}）提了异议：“{words}”。定下来以前不计票，请尽快处理。私聊我发“看看第{number}号投票的选票异议”，在这里就能定。',
  'doors.tell-set-aside':
    '您在第{number}号投票“{title}”里的一张票（{door}）有人提了异议，核对后定为不算。理由：{reason}\n用别的办法投的票照算。有疑问请找社工。',
  'doors.tell-challenge-upheld': '您对第{number}号投票一张票的异议成立，那张票不算。理由：{reason}',
  'doors.tell-challenge-rejected': '您对第{number}号投票一张票的异议不成立，那张票照算。理由：{reason}',

  'doors.electors-not-known': '第{number}号投票没有用名册，开始以后才定谁能投。请到{opens}以后再登记委托。',
  'doors.challenges-which': '请写上是第几号投票。例如：看看第3号投票的选票异议。',
  'doors.no-challenge-seen': '第{number}号投票没有您能看的选票异议。',
  'doors.challenges-listed': '第{number}号投票“{title}”的选票异议：\n{list}',
  'doors.ballot-of': '{label}的票（{door}）',
  'doors.challenge-line': '第{item}条，{ballot}：“{words}”。',
  'doors.challenge-waits': '还没有定。',
  'doors.challenge-upheld': '定为成立，那张票不算。理由：{reason}',
  'doors.challenge-rejected': '定为不成立，那张票照算。理由：{reason}',
  'doors.how-to-rule':
    '来定请写上理由，例如：第{number}号投票第{item}条异议 成立 理由 通话记录里没有这次电话。不成立的写“不成立”。',
  'doors.ask-ruling-upheld':
    '请核对：第{number}号投票第{item}条异议，{ballot}，定为成立，那张票不算。理由：{reason}\n定了不能改。对的话回复“确认”，不对回复“取消”。',
  'doors.ask-ruling-rejected':
    '请核对：第{number}号投票第{item}条异议，{ballot}，定为不成立，那张票照算。理由：{reason}\n定了不能改。对的话回复“确认”，不对回复“取消”。',
  'doors.ruling-dropped': '好的，这件异议先不定。',
  'doors.ruling-named': '第{number}号投票第{item}条异议的决定',
  'doors.ruled-upheld': '定了：第{number}号投票第{item}条异议成立，那张票不算。提异议的人和本人会收到通知。',
  'doors.ruled-rejected': '定了：第{number}号投票第{item}条异议不成立，那张票照算。提异议的人会收到通知。',

  'doors.proxy-self': '这一位本来就能投这张票，不用委托。',
  'doors.proxy-not-allowed': '按这次的规则，不能委托别人投票。',
  'doors.proxy-of-representatives': '代表要亲自投票，不能委托。',
  'doors.proxy-not-written': '委托要有书面的委托书。',
  'doors.proxy-candidate': '候选人不能替别人投票。',
  'doors.proxy-too-many': '一个人最多替{most}个人投票，这一位已经满了。',
  'doors.proxy-not-related': '按这次的规则，只能委托有规定关系的人。请核对两人的关系。',
  'doors.proxy-several-stand-ins': '这一位已经委托了别人。要换人，请先撤销原来的委托。',
  'doors.proxies-full': '这次投票登记的委托太多了，不能再加。',
  'doors.proxy-missing': '没有这一件委托。',
  'doors.proxy-revoked': '这件委托已经撤销了。',
  'doors.proxy-has-voted': '受委托的人已经投过了，委托不能再撤。本人可以自己投，以本人的为准。',
  'doors.not-principal': '委托只能由本人撤销，或请工作人员代为撤销。',
  'doors.not-proxy': '没有登记您替这一位投票。发“我的委托”看看您替谁投。',
  'doors.principal-voted': '本人已经自己投了，以本人的为准，委托不再有效。',
  'doors.proxies-not-published': '没有找到委托名单。',

  'doors.delivery-in-future': '送达的日子不能在今天以后。',
  'doors.two-scrutineers': '监票人至少要两位。',
  'doors.against-missing': '选票上没有“反对”一栏，不能印。现有的选项：{options}。',

  'doors.in-private': '这件事请私聊我说，不要在群里说。',
  'doors.how-to-assist': '请这样写：电话代投 第3号 3-502 赞成。上门的写“上门代投”。门牌也可以换成姓名。',
  'doors.which-poll': '现在有几个投票，请写上是第几号，例如“第{number}号”。',
  'doors.nobody-found': '名册里没有找到“{words}”。请写全门牌或姓名再试。',
  'doors.several-found': '找到好几位：{found}。请写清楚是哪一位。',
  'doors.ask-assisted': '请核对：第{number}号投票，{name}，{door}，选“{label}”。对的话回复“确认”，不对回复“取消”。',
  'doors.assisted-dropped': '好的，没有记票。',
  'doors.assisted-named': '代录第{number}号投票',
  'doors.assisted-done': '记下了：第{number}号投票，{name}，选“{label}”。本人会收到通知，截止前都可以改。',
  'doors.no-proxies': '现在没有人委托您投票。委托要有书面委托书，请工作人员登记。',
  'doors.no-such-proxy': '没有找到第{number}号委托。发“我的委托”看看您替谁投。',
  'doors.proxy-line':
    '第{poll}号投票“{title}”：{number}号委托，{principal}，{scope}。投票请回复“第{poll}号 替{number}号投”加选择。',
  'doors.scope-as-instructed': '按本人说的投',
  'doors.scope-at-discretion': '由您决定',
  'doors.voted-by-proxy':
    '记下了，第{number}号投票您替{principal}投了“{label}”。{closes}前可以改；本人自己投了，以本人的为准。',
  'doors.voted-by-proxy-secretly':
    '收到了，第{number}号投票您替{principal}投过了，不记名。{closes}前可以重投；本人自己投了，以本人的为准。',

  'doors.tell-assisted':
    '第{number}号“{title}”：社区工作人员{name}在{at}替您记下了一票（{door}）。不是您的意思，请在{closes}前自己重投，以最后一次为准。',
  'doors.nameless-worker': '（未留姓名）',
} as const satisfies Phrases;

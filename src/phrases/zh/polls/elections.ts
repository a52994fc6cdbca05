import type { Phrases } from '../../say.ts';

/** Elections of committees. Names stand only where somebody agreed to stand. */
export const electionsPhrases = {
  'polls.kind-first': '选举',
  'polls.kind-run-off': '另行选举',
  'polls.election-missing': '没有找到这次选举。',
  'polls.not-election-officer': '选举由本区域的社工和枢纽管理员主持。',
  'polls.no-election-pack': '这不是选举的规则包。选举可以用的有：{packs}。',
  'polls.roll-not-for-election': '这份名册不是为选举公布的，公布的日子不够。请按选举另编一份。',
  'polls.roll-of-nobody-standing': '候选人要从选民或者成年人的名册里产生，请换一份名册。',
  'polls.nominating-too-short': '提名至少要有{days}天，请把提名截止时间放晚一些。',
  'polls.list-too-short': '提名截止以后，要留{days}天公布候选人名单，请把投票的日子放晚一些。',
  'polls.list-too-late': '名单要公布满{days}天才能投票，最早{earliest}，请把投票的日子放晚一些。',
  'polls.only-longer': '第{number}号选举的日子只能往后放，不能提前。',
  'polls.election-withdrawn': '第{number}号选举已经取消。',
  'polls.election-settled': '第{number}号选举已经结束，不能再取消。',
  'polls.election-went-on': '第{number}号选举刚刚有了变化，请再看一看再办。',
  'polls.of-election': '第{number}号投票是选举的一轮，要取消请取消整个选举。',

  'polls.nominations-over': '第{number}号选举的提名已经截止。',
  'polls.nominations-still': '提名到{until}才截止，过后才能公布候选人名单。',
  'polls.not-elector': '您不在这次选举的名册上，不能提名。觉得不对，发“名册异议”加上原因。',
  'polls.not-eligible': '您不在可以参选的名册上。觉得不对，发“名册异议”加上原因。',
  'polls.nominee-needed': '请写明提名谁：名册上的编号，或者登记册上的姓名。',
  'polls.nominee-not-on-roll': '名册上没有这一项，请核对后再提名。',
  'polls.nobody-so-named': '名册上没有找到叫“{name}”的。请核对姓名，或到居委会、村委会办理提名。',
  'polls.several-so-named': '名册上叫“{name}”的不止一位，请到居委会、村委会办理提名，说清楚是哪一位。',
  'polls.nominations-used': '第{number}号选举要选{seats}人，您提名的已经够{seats}人了。',
  'polls.nominees-too-many': '提名的已经有{most}人，不能再多了。',
  'polls.nominee-declined': '这位邻居已经表示不参选，请提名别人。',
  'polls.not-nominated': '还没有人提名您，您也没有报名参选，不用办什么。',
  'polls.candidate-words-personal': '名单人人能看，请不要写电话、证件号、门牌和车牌，改好再发。',
  'polls.words-missing': '没有找到这位候选人的话。',
  'polls.words-changed': '这位候选人刚改了说的话，请重新看过再定。',
  'polls.words-other-person': '您也在参选，候选人的话请交给别的工作人员看。',
  'polls.words-wait':
    '还有{waiting}位候选人的话没有看过，请发“候选人介绍 {number}”，或者到小程序“办选举”里看。都看过才能公布名单。',
  'polls.candidate-name-needed': '请写上您的姓名，名单和选票上要用。',
  'polls.list-public': '第{number}号选举的候选人名单已经公布，现在不能改。有急事请找社工。',
  'polls.too-few-candidates':
    '要选{seats}人，愿意参选的只有{candidates}人。候选人要比名额多，还差{missing}人，请延长提名时间。',
  'polls.too-many-candidates': '候选人最多{most}人，现在超过了。请先通过初选减少人数。',
  'polls.no-list': '第{number}号选举现在没有公布着的候选人名单。',
  'polls.vote-begun': '第{number}号选举已经开始投票，名单不能再收回。',
  'polls.no-run-off': '第{number}号选举现在不需要另行选举。',
  'polls.run-off-too-late': '另行选举要在{until}以前开始，已经来不及了。',
  'polls.too-many-marks': '最多选{seats}人，可以少选，不能多选。请重新投一次。',

  'polls.tell-election-opened':
    '【选举】第{number}号：{title}，要选{seats}人。\n现在开始提名，{until}截止；{opens}开始投票。\n提名邻居，请私聊我发“提名”和姓名；自己愿意参选，请私聊我发“我要参选”。',
  'polls.tell-nominations-extended':
    '【选举】第{number}号：{title}，提名延长到{until}，{opens}开始投票。请私聊我发“提名”和姓名，或者“我要参选”。',
  'polls.tell-candidates-taken-back': '【选举】第{number}号：{title}，候选人名单收回，改好以后重新公布。',
  'polls.tell-election-withdrawn': '【选举】第{number}号：{title}，取消了。原因：{reason}',
  'polls.tell-nominee':
    '有邻居提名您参加第{number}号选举“{title}”。愿意参选，请回复“同意参选 {number}”，您的姓名会公布在候选人名单上；不愿意，请回复“不参选 {number}”。请在{until}前答复。',
  'polls.tell-words-waiting':
    '第{number}号选举“{title}”有候选人写了对邻居说的话，看过才能公布。请私聊我发“候选人介绍 {number}”，或者到“办选举”里看。',
  'polls.tell-words-refused':
    '您在第{number}号选举“{title}”里写的话没有通过。理由：{reason}\n名单公布以前，您可以改好再存。',
  'polls.tell-candidates':
    '【{what}·候选人名单】第{number}号投票：{title}，要选{seats}人。\n{candidates}\n先后由抽签排定。{opens}开始投票，{closes}截止，不记名。',
  'polls.tell-opened-election':
    '【{what}】第{number}号投票：{title}，要选{seats}人。\n{candidates}\n不记名，请私聊我发“投票”加编号，最多选{seats}人，可以少选，例如“第{number}号 投票 1”。{closes}截止，截止前可以改。',
  'polls.elected': '当选：{names}。',
  'polls.elected-nobody': '这一轮没有人当选。',
  'polls.election-needs': '当选至少要{needed}票。',
  'polls.election-tied': '{names}得票相同，名额不够，要再投一次。',
  'polls.seats-left': '还差{seats}个名额，在这些人当中另行选举：{names}。',
  'polls.election-quorum-not-met': '参加投票的不够，这次选举不算数。',
  'polls.election-too-few-candidates': '候选人不够，这次选举不算数。',
  'polls.candidate-erased': '（姓名已删除）',

  'polls.elections-in-private': '提名和参选的事请私聊我，不在群里说。',
  'polls.no-election-here': '您住的地方现在没有选举。还没登记住址的，先发“我住……”。',
  'polls.no-such-election': '没有第{number}号选举，请看看编号。发“选举”可以看到现在有哪些。',
  'polls.which-election': '现在有几次选举，请写上编号再发，例如“{words} {number}”：\n{elections}',
  'polls.election-listed': '第{number}号：{title}',
  'polls.say-nominating':
    '第{number}号选举“{title}”，要选{seats}人，正在提名，{until}截止。已经有{standing}人愿意参选，名单在提名截止后公布。提名邻居发“提名”和姓名，自己参选发“我要参选 {number}”。',
  'polls.say-listed':
    '第{number}号选举“{title}”，要选{seats}人。候选人：\n{candidates}\n{opens}开始投票，{closes}截止。',
  'polls.say-run-off-due':
    '第{number}号选举“{title}”，当选：{elected}。还差{seats}个名额，等着另行选举：\n{candidates}',
  'polls.say-settled': '第{number}号选举“{title}”已经结束。当选：{elected}。空缺{seats}个名额。',
  'polls.say-withdrawn': '第{number}号选举“{title}”取消了。',
  'polls.nobody-yet': '还没有人',
  'polls.own-asked': '有邻居提名了您。愿意参选发“同意参选 {number}”，不愿意发“不参选 {number}”。',
  'polls.own-stands': '您已经报名参选。要退出，请在名单公布以前发“不参选 {number}”。',
  'polls.nominated': '记下了，您提名了{name}。我们会问本人愿不愿意，愿意的才会公布。',
  'polls.how-to-elect':
    '请这样写：发起选举 居委会换届 名额 3 提名截止 7天后 开始 30天后 截止 31天后。有几份名册，就加上“名册”和名字。',
  'polls.election-opened-now':
    '第{number}号选举发起了：{title}，选{seats}位。提名到{until}截止，然后公布候选人。{opens}到{closes}投票。',
  'polls.how-to-nominate': '请写上姓名，例如：提名 王建国。',
  'polls.standing-now':
    '记下了，您参加第{number}号选举“{title}”。名单上用的姓名是“{name}”。要退出，请在名单公布以前发“不参选 {number}”。',
  'polls.not-standing': '记下了，您不参加第{number}号选举“{title}”，不会公布您的名字。',
} as const satisfies Phrases;

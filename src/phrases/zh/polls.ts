import type { Phrases } from '../say.ts';

/** Without a rule pack and a recorded legal basis a poll asks for opinions: it is never called a decision. */
export const pollsPhrases = {
  'polls.missing': '没有找到这个投票。',
  'polls.not-organizer': '只有这个议事厅的组织者、社工和枢纽管理员可以发起或撤回投票。',
  'polls.not-on-roll':
    '这次投票请本议事厅的居民参加，您现在还不能投。发“我住……”登记住址，再请社区工作人员核实，就能投票了。',
  'polls.not-yet-open': '第{number}号投票还没开始，请稍后再投。',
  'polls.closed': '第{number}号投票已经截止，这一票没有记入。',
  'polls.withdrawn': '第{number}号投票已经撤回，不再计票。',
  'polls.choice': '请从这些里面选一个：{options}。',
  'polls.choices': '请从这些里面选，每个只写一次：{options}。',
  'polls.options-too-few': '单选投票至少要有两个选项。',
  'polls.options-alike': '有两个选项是一样的，请改一下。',
  'polls.options-not-asked': '赞成、反对的投票不用写选项。',
  'polls.closes-too-early': '截止时间要晚于现在和开始时间。',
  'polls.system-only': '这一步由系统自动完成，不用您操作。',

  'polls.tell-announced': '【{what}·预告】第{number}号：{title}\n{opens}开始，{closes}截止。',
  'polls.tell-opened-yes-no':
    '【{what}】第{number}号：{title}\n{how}“赞成”“反对”或“弃权”。{voters}，{closes}截止，截止前可以改。',
  'polls.tell-opened-single':
    '【{what}】第{number}号：{title}\n{options}\n{how}“投票”加编号，例如“投票 1”。{voters}，{closes}截止，截止前可以改。',
  'polls.tell-opened-approval':
    '【{what}】第{number}号：{title}\n{options}\n{how}“投票”加编号，同意几个写几个，例如“投票 1、3”。{voters}，{closes}截止，截止前可以改。',
  'polls.tell-opened-ranked':
    '【{what}】第{number}号：{title}\n{options}\n{how}“投票”加编号，最想要的写在前面，例如“投票 2、1、3”。{voters}，{closes}截止，截止前可以改。',
  'polls.voters-residents': '已核实的本区域居民每人一票',
  'polls.voters-members': '议事厅成员每人一票',
  'polls.tell-closed':
    '【{what}结果】第{number}号：{title}\n可以投票的{roll}人，参加的{participants}人（{turnout}）。\n{standings}',
  'polls.tell-withdrawn': '【{what}】第{number}号“{title}”已经撤回，不再计票。',
  'polls.kind-asking': '征求意见',
  'polls.kind-voting': '表决',
  'polls.answer-here': '请回复',
  'polls.answer-privately': '这次不记名，请私聊我回复',
  'polls.advisory': '谢谢大家。这是征求意见，供商量时参考，不是最后决定。',
  'polls.no-verdict': '这次选的是方案，没有通过不通过之分。',
  'polls.record-digest': '计票记录谁都可以下载来重新数一遍。校验码：{digest}',
  'polls.secret-in-group': '第{number}号投票不记名，请不要在群里投。请加我好友，私聊回复“投票”和您的选择。',
  'polls.voted-secretly': '收到了，第{number}号“{title}”您投过票了，不记名。{closes}前可以重投，以最后一次为准。',
  'polls.which-secret': '现在有几个投票，请在前面写上编号再投一次，例如“第{number}号 您的选择”：\n{polls}',
  'polls.no-such-pack': '没有这个规则包。可以用的有：{packs}。',
  'polls.elections-apart': '“{title}”是选举，不在这里发起。',
  'polls.method-not-of-pack': '按“{title}”表决，投票方式可以是：{methods}。',
  'polls.roll-not-of-pack': '按“{title}”表决，要写明用哪份名册：{rolls}。',
  'polls.pack-asks-open': '按“{title}”表决要记名，不能不记名。',
  'polls.pack-asks-secret': '按“{title}”表决要不记名，不能记名。',
  'polls.notice-too-short': '按“{title}”，要提前{days}天公告才能开始表决。要提前开始，请写明原因。',
  'polls.weights-reveal': '这次不能不记名：有的面积不到{least}户相同，票上的面积会让人猜出是谁。请改为记名。',
  'polls.not-officer': '法律依据要由社工或枢纽管理员来登记。',
  'polls.always-advisory': '第{number}号投票是征求意见，不作决定，不用登记依据。',
  'polls.basis-recorded': '第{number}号投票的依据已经登记过了，不能再改。',
  'polls.no-record': '第{number}号投票没有可以下载的计票记录：还没有计票，或者只是征求意见。',
  'polls.no-turnout': '第{number}号投票现在没有投票进度可以看。',
  'polls.not-voted': '第{number}号投票您还没有投，投了才有回执码。',
  'polls.option': '{number}. {label}',
  'polls.standing': '{label}：{votes}票',

  'polls.voted': '记下了，第{number}号“{title}”：{label}。{closes}前可以改。',
  'polls.none-open': '现在没有正在进行的投票。',
  'polls.which': '现在有几个投票，请写上编号再投一次，例如“第{number}号 {choice}”：\n{polls}',
  'polls.one-of-several': '第{number}号：{title}（{closes}截止）',
  'polls.no-such-number': '现在没有第{number}号投票，请看看编号。',
  'polls.opened': '第{number}号投票已经发起，{closes}截止。',
  'polls.how-to-open':
    '请这样写：发起投票 楼道要不要装感应灯 截止 11月25日20:00。要大家从几样里选一样，就加上“选项”，例如：发起投票 空地做什么用 选项 种花/种菜/铺地 截止 3天后。',
  'polls.no-hall': '没有找到您可以发起投票的议事厅。请在议事厅的群里发起，或请社工先设立议事厅。',
  'polls.which-hall': '您管着几个议事厅：{halls}。请在议事厅的群里发起。',
  'polls.withdrawn-now': '第{number}号投票已经撤回。',
} as const satisfies Phrases;

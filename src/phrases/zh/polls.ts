import type { Phrases } from '../say.ts';

/** Every poll is asking for opinions: it is never called a decision. */
export const pollsPhrases = {
  'polls.missing': '没有找到这个投票。',
  'polls.not-organizer': '只有这个议事厅的组织者、社工和枢纽管理员可以发起或撤回投票。',
  'polls.not-on-roll':
    '这次投票请本议事厅的居民参加，您现在还不能投。发“我住……”登记住址，再请社区工作人员核实，就能投票了。',
  'polls.not-yet-open': '第{number}号投票还没开始，请稍后再投。',
  'polls.closed': '第{number}号投票已经截止，这一票没有记入。',
  'polls.withdrawn': '第{number}号投票已经撤回，不再计票。',
  'polls.choice': '请从这些里面选一个：{options}。',
  'polls.options-too-few': '单选投票至少要有两个选项。',
  'polls.options-alike': '有两个选项是一样的，请改一下。',
  'polls.options-not-asked': '赞成、反对的投票不用写选项。',
  'polls.closes-too-early': '截止时间要晚于现在和开始时间。',
  'polls.system-only': '这一步由系统自动完成，不用您操作。',

  'polls.tell-announced': '【征求意见·预告】第{number}号：{title}\n{opens}开始，{closes}截止。',
  'polls.tell-opened-yes-no':
    '【征求意见】第{number}号：{title}\n请回复“赞成”“反对”或“弃权”。{voters}，{closes}截止，截止前可以改。',
  'polls.tell-opened-single':
    '【征求意见】第{number}号：{title}\n{options}\n请回复“投票”加编号，例如“投票 1”。{voters}，{closes}截止，截止前可以改。',
  'polls.voters-residents': '已核实的本区域居民每人一票',
  'polls.voters-members': '议事厅成员每人一票',
  'polls.tell-closed':
    '【征求意见结果】第{number}号：{title}\n可以投票的{roll}人，参加的{participants}人（{turnout}）。\n{standings}\n谢谢大家。这是征求意见，供商量时参考，不是最后决定。',
  'polls.tell-withdrawn': '【征求意见】第{number}号“{title}”已经撤回，不再计票。',
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

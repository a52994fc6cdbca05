import type { Phrases } from '../../say.ts';

/** Sessions: who attends the meeting at which a poll is voted. */
export const sessionsPhrases = {
  'polls.needs-no-session': '第{number}号投票不用开会表决，不必登记到会。',
  'polls.no-session-yet': '第{number}号投票要开会表决，会还没有开。请等组织者通知开会的时间和地点。',
  'polls.not-present':
    '第{number}号投票只算到会的人，您还没有登记到会。会在{place}开，到了以后私聊我发“到会”加会上念的口令，或请工作人员登记。',
  'polls.attendance-fixed': '表决已经结束，到会名单不能再改。',
  'polls.attendance-reason': '取消到会登记，请写明原因。',
  'polls.no-such-elector': '名册上没有这一项，请核对后再登记到会。',
  'polls.word-unknown': '口令不对，或者您不在这次会议的名册上。请听清会上念的口令再发，例如“到会 桂花”。',
  'polls.no-session-run': '您现在没有正在开的会议。请先为投票开一次会议。',
  'polls.nobody-at-door': '名册上没有找到住{door}的。请核对门号，或在名册上登记。',
  'polls.several-at-door': '{door}在名册上不止一位，请加上姓名，例如“到会 {door} 王建国”。',
  'polls.attending-now': '到会登记好了：{polls}。现在可以投票，截止前可以改。',
  'polls.attended-at-door': '{door}登记到会了。现在到会{present}，应到{total}。',
  'polls.attendance-in-private': '到会的口令请私聊我发，不在群里说。',
  'polls.meetings-in-private': '开会要用口令，请私聊我发，不在群里说。',
  'polls.how-to-meet':
    '请这样写：开会表决 换不换物业 规则 居民代表会议 地点 活动室 时间 今天19:00 截止 今天21:00。投票已经发起的，写：开会表决 第3号投票 地点 活动室 时间 今天19:00。',
  'polls.session-opened':
    '第{number}号投票开会表决：{starts}在{place}。口令是“{word}”，请在会上念。到会的人私聊我发“到会 {word}”，工作人员也可以发“到会”加门号。',
  'polls.how-to-attend': '请加上会上念的口令，例如“到会 桂花”。工作人员也可以发门号，例如“到会 3-502”。',
} as const satisfies Phrases;

import type { Phrases } from '../../say.ts';

/** Until when a need is answered and done, and what happens when it is not. */
export const levelsPhrases = {
  'needs.no-clock': '{number}还没开始计时，请过一分钟再试。',
  'needs.paused-already': '{number}已经暂停了。要接着办，请发：继续 {number}',
  'needs.not-paused': '{number}没有暂停，不用继续。',
  'needs.pause-too-long': '暂停要到以后的一个时间为止，最长{days}个工作日，请改一下再试。',

  'needs.step-answer': '工作人员答复',
  'needs.step-call': '呼叫值班人员',
  'needs.step-say-more': '居民补充情况',
  'needs.step-urge': '居民催办',
  'needs.step-pause': '暂停计时',
  'needs.step-resume': '接着计时',
  'needs.step-answer-overdue': '到时没人答复，已报上一级',
  'needs.step-solution-overdue': '到时没有办好，已报上一级',

  'needs.due-answer': '最迟{at}前有人答复您。',
  'needs.due-solution': '最迟{at}前办好。',
  'needs.late-answer': '本该{at}前答复您，晚了，已报上一级催办。',
  'needs.late-solution': '本该{at}前办好，晚了，已报上一级催办。',
  'needs.due-may-move': '那一年放假怎么安排还没公布，时间可能会变。',
  'needs.clock-stands': '现在暂停计时。',
  'needs.clock-stands-because': '现在暂停计时，原因：{reason}。最晚{until}接着办。',

  'needs.tell-answered': '社区答复您的需求 {number}：{note}',
  'needs.tell-paused': '您的需求 {number} 暂停计时，原因：{note}。最晚{until}接着办。',
  'needs.tell-resumed': '您的需求 {number} 接着办了，最迟{until}前办好。',
  'needs.tell-goes-on': '您的需求 {number} 接着办了。',
  'needs.tell-urged': '【催办】{number}（{category}）的居民在等，请尽快办理并答复。',
  'needs.urged-already': '{number}已经催过了，{from}以后可以再催。',
  'needs.tell-pause-over': '{number}（{category}）暂停到期，已接着计时，请接着办。',
  'needs.tell-overdue-answer':
    '【超时】{number}（{category}）该在{until}前答复，还没有，已报上一级。请马上发：答复 {number} 和要说的话',
  'needs.tell-overdue-solution':
    '【超时】{number}（{category}）该在{until}前办好，还没有，已报上一级。请抓紧办，有了结果请发：办结 {number} 和办了什么',
  'needs.tell-hub-overdue-answer': '【催办】{number}（{category}）该在{until}前答复居民，下面还没有答复，请催办。',
  'needs.tell-hub-overdue-solution': '【催办】{number}（{category}）该在{until}前办好，下面还没有办好，请催办。',

  'work.say-pause': '请写明为什么暂停，例如：暂停 {number} 等家属回复',
  'work.clock-paused': '{number}暂停计时，原因已告诉居民。最晚{until}自动接着计时；要早些，请发：继续 {number}',
  'work.clock-resumed': '{number}接着计时，最迟{until}前办好。',
  'work.clock-goes-on': '{number}接着计时，请抓紧办。',
  'work.say-answer': '请写上答复居民的话，例如：答复 {number} 师傅明天上午来修',
  'work.answered': '{number}的答复已转告居民。',
} as const satisfies Phrases;

import type { Phrases } from '../../say.ts';

/** What stands on printed posters, large, for whoever passes by. */
export const postersPhrases = {
  'posters.activity': '活动报名',
  'posters.poll': '征求意见',
  'posters.invitation': '住户核实',
  'posters.when': '时间',
  'posters.where': '地点',
  'posters.places': '名额',
  'posters.places-count': '{capacity}人，先报先得，报满后可以候补',
  'posters.who-votes': '谁能投',
  'posters.read-first': '先看材料',
  'posters.read-first-here': '微信扫右下角的码，就能看说明和材料。',
  'posters.choices': '选项',
  'posters.choice': '{number}. {label}',
  'posters.until': '截止',
  'posters.how': '怎么做',
  'posters.code': '邀请码',
  'posters.invitation-title': '住在{place}的邻居，请来登记',
  'posters.how-activity': '微信扫右下角的码报名；或在居民群里回复“报名 {title}”。',
  'posters.how-poll-single': '微信扫右下角的码投票；或在居民群里回复“投票”加编号。第{number}号，只征求意见，不作决定。',
  'posters.how-poll-yes-no':
    '微信扫右下角的码投票；或在居民群里回复“赞成”“反对”或“弃权”。第{number}号，只征求意见，不作决定。',
  'posters.how-poll-approval':
    '微信扫右下角的码投票；或在居民群里回复“投票”加编号，可以写几个。第{number}号，只征求意见，不作决定。',
  'posters.how-poll-ranked':
    '微信扫右下角的码投票；或在居民群里回复“投票”加编号，最想要的写前面。第{number}号，只征求意见，不作决定。',
  'posters.how-poll-score':
    '微信扫右下角的码投票；或在居民群里回复“投票”加编号和分数，例如“投票 1:5 2:3”。第{number}号，只征求意见，不作决定。',
  'posters.how-poll-budget':
    '微信扫右下角的码投票；或在居民群里回复“投票”加编号，赞成几个写几个。第{number}号，只征求意见，不作决定。',
  'posters.how-poll-voting': '微信扫右下角的码投票；或在居民群里照小邻的提示回复。这是第{number}号表决。',
  'posters.how-poll-secret':
    '微信扫右下角的码投票；或私聊小邻，回复“投票”和您的选择。第{number}号，不记名，没人知道您选了什么。',
  'posters.how-invitation': '微信扫右下角的码，输入上面的邀请码；或私聊小邻，发“邀请码 {code}”。核实后就能参加表决。',
  'posters.no-phone': '不用手机也行',
  'posters.no-phone-call': '请打电话 {phone}，或到社区找工作人员，请他们替您办。',
  'posters.no-phone-visit': '请到社区找工作人员，请他们替您办。',
  'posters.no-phone-vote-call': '请打电话 {phone} 问怎么投，或到社区找工作人员。每人自己投，别人不能代。',
  'posters.no-phone-vote-visit': '请到社区找工作人员问怎么投。每人自己投，别人不能代。',
  'posters.scan': '微信扫一扫',
  'posters.missing-glyphs': '“{mark}”处的字打印不出来，请用笔补上（字的编码依次是：{codes}）。',
} as const satisfies Phrases;

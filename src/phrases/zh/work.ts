import type { Phrases } from '../say.ts';

/** A worker's day in the chat. */
export const workPhrases = {
  'work.say-hotline': '请在编号后面写12345给的受理号，例如：受理号 {number} 12345-88213',
  'work.hotline-kept': '{number}的受理号{acknowledgement}记下了，已告诉居民。',
  'work.say-refusal': '请写明为什么不受理、可以找谁，例如：不予受理 {number} 不归社区管，请找物业',
  'work.refused': '{number}已答复不予受理，原因和去处已告诉居民。',
  'work.say-route': '请写明改派给谁：机构、12345或议事厅，例如：改派 {number} 议事厅',
  'work.rerouted': '{number}已改派给{route}，已告诉居民。',
  'work.verified': '核实好了，编号{id}现在是{trust}。',
  'work.say-for-other': '请写明替谁、为什么代登记，再写“说”和事情，例如：代登记 张大爷没有手机，来电说3号楼水管漏水',
  'work.entered':
    '代登记好了，编号 {number}（{category}），交给{route}。登记原因：{onBehalf}。有进展会告诉您，请转告本人。',
  'work.private-only': '工作清单只发给您自己，请私聊我再发一次“今日工作”。',
  'work.digest': '今日工作：\n{lines}',
  'work.digest-nothing': '今日工作：现在没有等您处理的事。',
  'work.digest-alerts': '· 没人接手的紧急求助{count}条：{numbers}。请马上发：接手 {first}',
  'work.digest-overdue': '· 下面有{count}条等了{days}天以上，请先办。',
  'work.digest-forward': '· 等转12345的{count}条：{numbers}。转好请发：受理号 {first} 和受理号码',
  'work.digest-hall': '· 等议事厅商量的{count}条：{numbers}。有结果请发：办结 {first} 和商量的结果',
  'work.digest-brokered': '· 等撮合的{count}条：{numbers}。看名单请发：待撮合',
  'work.digest-undelivered': '· 没送到的通知{count}条，请到工作台处理。',
  'work.digest-poll': '· 第{number}号投票“{title}”{closes}截止。',
  'work.digest-activity': '· 活动“{title}”{starts}开始。看名单请发：名单 {title}',
  'work.digest-new': '· 昨天到现在新提了{count}条需求。',
} as const satisfies Phrases;

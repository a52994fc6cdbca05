import type { Phrases } from '../../say.ts';

/** What whoever conducts a hearing is answered. */
export const clerkPhrases = {
  'hearings.begun':
    '第{number}号听证会开始了。请先登记到会，例如“听证到会 3、5号”。有人走了发“听证离会 3号”。人到齐了发“下一项议程”，议第{item}项：{title}。',
  'hearings.here': '到会代表{present}位，应到{due}位，至少要{needed}位。到了的：{here}。还没到的：{away}。',
  'hearings.all-here': '代表到齐了，共{present}位，应到{due}位，至少要{needed}位。到了的：{here}。',
  'hearings.nobody': '没有',
  'hearings.no-such-representative': '现在没有{speaker}号代表。请看看号码。',
  'hearings.no-such-invited': '没有第{speaker}位受邀人员。请看看名单。',
  'hearings.item-opened': '现在议第{item}项：{title}。到会代表{present}位，应到{due}位。大家可以请求发言了。',
  'hearings.item-ended': '第{item}项议完了。下一项是第{next}项：{title}。请发“下一项议程”。',
  'hearings.item-ended-last': '第{item}项议完了，议程都议完了。请发“结束听证会”。',
  'hearings.noted-request': '记下了，{who}：{kind}。前面有{before}人。',
  'hearings.called': '请{who}{kind}，限时{limit}。后面还有{waiting}人在等。说完请发“发言结束”。',
  'hearings.turn-ended': '{who}说完了。还有{waiting}人在等，请发“下一位发言”。',
  'hearings.turn-ended-over': '{who}说完了，超时{over}。还有{waiting}人在等，请发“下一位发言”。',
  'hearings.floor-free': '现在没有人在发言。',
  'hearings.floor-held': '{who}正在{kind}，说了{spoken}，还剩{left}。',
  'hearings.floor-over': '{who}正在{kind}，说了{spoken}，超时{over}。',
  'hearings.nobody-in-line': '没有人排队。',
  'hearings.in-line': '排队的：{waiting}。',
  'hearings.waits': '{who}（{kind}）',
  'hearings.seconds': '{seconds}秒',
  'hearings.minutes': '{minutes}分钟',
  'hearings.minutes-seconds': '{minutes}分{seconds}秒',
  'hearings.how-to-write': '请写上议程编号和内容，例如：记笔录 1 大家同意先试三个月。',
  'hearings.written': '记好了，第{number}号听证会第{item}项。再发一次就换成新的。',
  'hearings.ended': '第{number}号听证会开完了。每项议程请发“记笔录”，写完发“提交笔录 {number}”。',
  'hearings.submitted': '第{number}号听证会的笔录交给到会的人确认了，{until}截止。',
} as const satisfies Phrases;

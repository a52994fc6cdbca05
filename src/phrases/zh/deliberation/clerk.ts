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

  'hearings.how-to-draw': '请大家当场报数字，至少4位，再发给我。例如：听证抽签 {number} 97531。您自己不要报。',
  'hearings.ask-draw':
    '请核对：第{number}号听证会抽签，报的数字是{calledOut}，共{count}位。抽了就不能改。对的话回复“确认”，不对回复“取消”。',
  'hearings.drawn-now':
    '第{number}号听证会抽好了。抽中的号码：{numbers}。候补还有{reserves}位。结果发到群里了，抽中的人会收到通知。下一步请发“公开听证材料 {number}”。',
  'hearings.how-to-publish-papers':
    '请写标题，再写网址或正文，写一样。例如：公开听证材料 {number} 标题 收费草案 网址 https://…。公告里有材料的，发“公开听证材料 {number}”就行。',
  'hearings.papers-out':
    '第{number}号听证会的材料公开了，共{papers}份，也发到群里了。{starts}开会，到时请发“开始听证会 {number}”。',
  'hearings.how-to-note':
    '请这样写：记问题 第1项 3号 路灯什么时候装 答复 桂花物业 期限 30天后。是建议就发“记建议”。由您答复，就写“答复 我 网格员”。',
  'hearings.owner-not-found': '没有找到叫“{name}”的机构。请写机构的全名，或者写“我”和您的岗位。',
  'hearings.noted': '记下了，第{number}号听证会第{question}条：{text}\n由{owner}答复，{due}前。结论公布以后告诉他们。',
  'hearings.how-to-conclude': '请写上结论，例如：公布结论 {number} 先试三个月，每月公开收支。',
  'hearings.ask-conclude':
    '请核对第{number}号听证会的结论：\n{text}\n公布以后不能改。对的话回复“确认”，不对回复“取消”。',
  'hearings.concluded-now':
    '第{number}号听证会的结论公布了，至少公开到{until}。要答复的有{questions}条，已经通知负责的人。',
  'hearings.how-to-answer': '请写上听证会和第几条，例如：答复听证 1-2 月底前装好。',
  'hearings.ask-answer':
    '请核对第{number}号听证会第{question}条的答复：\n{text}\n公布以后不能改。对的话回复“确认”，不对回复“取消”。',
  'hearings.answered-now': '第{number}号听证会第{question}条的答复公布了，会问提出的人满不满意。',
  'hearings.steps-in-private': '这一步请私聊我发，不在群里说。',
  'hearings.no-hall': '没有找到您可以办听证会的议事厅。请社工先设立议事厅。',
  'hearings.which-hall': '您管着几个议事厅：{halls}。请加上“议事厅”和名字再发。',
  'hearings.how-to-announce':
    '请这样写全：\n发起听证会 小区停车怎么管\n事项 地面车位要不要收费\n地点 活动室\n时间 10天后19:00\n报名截止 5天后\n席位 9\n法定人数 过半数\n议程 介绍方案、代表发言\n每人发言几分钟，可以加“限时 3分钟”。',
  'hearings.announced-now':
    '第{number}号听证会公告了：{title}。{starts}在{place}开，抽{seats}位代表。报名到{until}截止，群里也说了。报名截止后请发“听证抽签 {number}”。',
  'hearings.how-to-postpone':
    '请写上新的日子、钟点和原因，例如：听证会改期 {number} 时间 12天后19:00 原因 活动室另有安排。',
  'hearings.postponed-now': '第{number}号听证会改到{starts}，地点{place}，群里也说了原因。',
  'hearings.how-to-cancel': '请写上原因，例如：取消听证会 {number} 方案要重做。',
  'hearings.ask-cancel':
    '请核对：取消第{number}号听证会“{title}”，群里会说原因：{reason}\n取消了不能恢复。对的话回复“确认”，不对回复“取消”。',
  'hearings.cancelled-now': '第{number}号听证会取消了，群里也说了原因。',
  'hearings.how-to-replace': '请写上几号代表和原因，例如：听证换人 {number} 3号代表 原因 出差。',
  'hearings.ask-replace':
    '请核对：第{number}号听证会{seat}号代表让出席位，由候补的邻居来。原因：{reason}\n让出了不能收回。对的话回复“确认”，不对回复“取消”。',
  'hearings.replaced-now':
    '第{number}号听证会{seat}号代表的席位让出来了。现在的代表：{numbers}。有候补上来的，会收到通知。',
  'hearings.replaced-by-nobody': '第{number}号听证会{seat}号代表的席位让出来了，没有候补，现在没有代表。',
  'hearings.ask-reopen':
    '请核对：收回第{number}号听证会的笔录来改。已有{confirmed}人的确认和补充会作废，改好要重新确认。对的话回复“确认”，不对回复“取消”。',
  'hearings.reopened-now': '第{number}号听证会的笔录收回来了。请发“记笔录”改，改好发“提交笔录 {number}”。',
  'hearings.step-dropped': '好的，先不办，什么都没有变。',
  'hearings.step-named': '第{number}号听证会要您确认的一步',
} as const satisfies Phrases;

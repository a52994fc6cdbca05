import type { In } from '../../say.ts';
import type { clerkPhrases } from '../../zh/deliberation/clerk.ts';

export const clerkEnglish: In<typeof clerkPhrases> = {
  'hearings.begun':
    'Hearing {number} has begun. Please tick who is there first, for example “听证到会 3、5号”. For those who leave send “听证离会 3号”. Then send “下一项议程” for item {item}: {title}.',
  'hearings.here': 'Present: {present} of {due}, {needed} needed. Here: {here}. Not here yet: {away}.',
  'hearings.all-here': 'All are here: {present} of {due}, {needed} needed. Here: {here}.',
  'hearings.nobody': 'nobody',
  'hearings.no-such-representative': 'There is no representative {speaker} now. Please check the number.',
  'hearings.no-such-invited': 'There is no invited person {speaker}. Please look at the list.',
  'hearings.item-opened': 'Now item {item}: {title}. Present: {present} of {due}. You may ask for the floor.',
  'hearings.item-ended': 'Item {item} is done. Next is item {next}: {title}. Please send “下一项议程”.',
  'hearings.item-ended-last': 'Item {item} is done, and so is the agenda. Please send “结束听证会”.',
  'hearings.noted-request': 'Noted, {who}: {kind}. {before} before them.',
  'hearings.called': '{who}, please: {kind}, {limit} at most. {waiting} are waiting. Afterwards send “发言结束”.',
  'hearings.turn-ended': '{who} has ended. {waiting} are waiting; please send “下一位发言”.',
  'hearings.turn-ended-over': '{who} has ended, {over} over time. {waiting} are waiting; please send “下一位发言”.',
  'hearings.floor-free': 'Nobody has the floor. ',
  'hearings.floor-held': '{who} has the floor ({kind}) for {spoken}, {left} left. ',
  'hearings.floor-over': '{who} has the floor ({kind}) for {spoken}, {over} over time. ',
  'hearings.nobody-in-line': 'Nobody waits.',
  'hearings.in-line': 'Waiting: {waiting}.',
  'hearings.waits': '{who} ({kind})',
  'hearings.seconds': '{seconds} s',
  'hearings.minutes': '{minutes} min',
  'hearings.minutes-seconds': '{minutes} min {seconds} s',
  'hearings.how-to-write': 'Please give the number of the item and the text, for example: 记笔录 1 大家同意先试三个月.',
  'hearings.written': 'Written: hearing {number}, item {item}. Send it again to replace it.',
  'hearings.ended': 'Hearing {number} is over. Please send “记笔录” for each item, then “提交笔录 {number}”.',
  'hearings.submitted': 'The minutes of hearing {number} are with those who were there until {until}.',

  'hearings.how-to-draw':
    'Let people call out at least 4 digits before all and send them, for example: 听证抽签 {number} 97531. Do not choose them yourself.',
  'hearings.ask-draw':
    'Please check: the lot of hearing {number}, digits called out {calledOut} ({count}). It cannot be changed. Reply “确认” if right, “取消” if not.',
  'hearings.drawn-now':
    'The lot of hearing {number} is drawn. Numbers: {numbers}. Reserves: {reserves}. The group is told, and so is everybody who was drawn. Next send “公开听证材料 {number}”.',
  'hearings.how-to-publish-papers':
    'Please give a title and either an address or the text, for example: 公开听证材料 {number} 标题 收费草案 网址 https://…. Where the notice has papers, “公开听证材料 {number}” will do.',
  'hearings.papers-out':
    'The papers of hearing {number} are public ({papers}), and the group is told. The session is at {starts}; then send “开始听证会 {number}”.',
  'hearings.how-to-note':
    'Please write: 记问题 第1项 3号 路灯什么时候装 答复 桂花物业 期限 30天后. For a proposal send “记建议”. If you will answer, write “答复 我” and your post.',
  'hearings.owner-not-found':
    'There is no organization called “{name}”. Please give its whole name, or “我” and your post.',
  'hearings.noted':
    'Noted, hearing {number}, no. {question}: {text}\nTo be answered by {owner} before {due}. They are told once the conclusion is public.',
  'hearings.how-to-conclude': 'Please add the conclusion, for example: 公布结论 {number} 先试三个月，每月公开收支.',
  'hearings.ask-conclude':
    'Please check the conclusion of hearing {number}:\n{text}\nIt cannot be changed afterwards. Reply “确认” if right, “取消” if not.',
  'hearings.concluded-now':
    'The conclusion of hearing {number} is public, until {until} at least. Answers owed: {questions}; those who owe them are told.',
  'hearings.how-to-answer': 'Please give hearing and question, for example: 答复听证 1-2 月底前装好.',
  'hearings.ask-answer':
    'Please check the answer to no. {question} of hearing {number}:\n{text}\nIt cannot be changed afterwards. Reply “确认” if right, “取消” if not.',
  'hearings.answered-now':
    'The answer to no. {question} of hearing {number} is public; whoever asked is asked whether they are satisfied.',
  'hearings.steps-in-private': 'Please send this to me in private, not in the group.',
  'hearings.no-hall': 'You run no hall in which a hearing can be announced. Please ask a worker to set one up.',
  'hearings.which-hall': 'You run several halls: {halls}. Please add “议事厅” and the name.',
  'hearings.how-to-announce':
    'Please write all of it:\n发起听证会 小区停车怎么管\n事项 地面车位要不要收费\n地点 活动室\n时间 10天后19:00\n报名截止 5天后\n席位 9\n法定人数 过半数\n议程 介绍方案、代表发言\nFor the minutes of one turn add “限时 3分钟”.',
  'hearings.announced-now':
    'Hearing {number} is announced: {title}, {starts}, {place}; {seats} seats are drawn. Sign-up ends {until}; the group is told. Then send “听证抽签 {number}”.',
  'hearings.how-to-postpone':
    'Please give the new day and hour and the reason, for example: 听证会改期 {number} 时间 12天后19:00 原因 活动室另有安排.',
  'hearings.postponed-now': 'Hearing {number} is put off to {starts}, {place}; the group is told why.',
  'hearings.how-to-cancel': 'Please give the reason, for example: 取消听证会 {number} 方案要重做.',
  'hearings.ask-cancel':
    'Please check: hearing {number}, “{title}”, is called off, and the group is told why: {reason}\nIt cannot be restored. Reply “确认” if right, “取消” if not.',
  'hearings.cancelled-now': 'Hearing {number} is called off; the group is told why.',
  'hearings.how-to-replace':
    'Please give the number of the representative and the reason, for example: 听证换人 {number} 3号代表 原因 出差.',
  'hearings.ask-replace':
    'Please check: representative {seat} of hearing {number} gives up the seat, and the next of the reserves has it. Reason: {reason}\nIt cannot be taken back. Reply “确认” if right, “取消” if not.',
  'hearings.replaced-now':
    'Representative {seat} of hearing {number} has given up the seat. Representatives now: {numbers}. If somebody steps in, they are told.',
  'hearings.replaced-by-nobody':
    'Representative {seat} of hearing {number} has given up the seat. There are no reserves, and no representatives now.',
  'hearings.ask-reopen':
    'Please check: the minutes of hearing {number} are taken back. {confirmed} confirmations and their remarks are lost, and everybody confirms anew. Reply “确认” if right, “取消” if not.',
  'hearings.reopened-now':
    'The minutes of hearing {number} are taken back. Please correct them by “记笔录”, then send “提交笔录 {number}”.',
  'hearings.step-dropped': 'Nothing was changed.',
  'hearings.step-named': 'A step of hearing {number} that waits for your 确认',
};

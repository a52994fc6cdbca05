import type { Phrases } from '../say.ts';

/** What is said of broadcasts to those who send them, and to those who want none. */
export const sendingsPhrases = {
  'broadcasts.not-organizer': '只有本区域的组织者、社工和管理员可以群发。请把内容发给社工，请他们代发。',
  'broadcasts.no-such-broadcast': '没有找到这条群发。请发“群发进度”，看看最近的编号。',
  'broadcasts.no-such-number': '没有找到{number}号群发。请发“群发进度”，看看最近的编号。',
  'broadcasts.audience-elsewhere': '只能发给您负责的区域。请换成本区域的社区、楼栋或群。',
  'broadcasts.already-scheduled': '{number}号群发已经发出或撤回，不能再发。要再发，请重新写一条。',
  'broadcasts.not-scheduled': '{number}号群发还没有发出，不用撤回。',
  'broadcasts.not-sending': '{number}号群发现在没有在发，不用暂停。还没开始的，可以撤回。',
  'broadcasts.not-paused': '{number}号群发没有暂停，不用继续。',
  'broadcasts.not-awaiting': '{number}号群发不用再同意，或者还没有提交。',
  'broadcasts.not-second': '这条群发要由另一位同事同意，提交的人自己不能同意。',
  'broadcasts.secret-alone': '提醒没投票的人要单独发，不能和别的名单放在一起，免得让人猜出是谁。',
  'broadcasts.secret-recipients': '这条群发只给还没投票的人，是谁要保密，只能看人数。',

  'broadcasts.content-identity-number': '群发里不能写身份证号。请删掉号码，需要核对的请本人到社区办理。',
  'broadcasts.content-phone': '群发里不能写个人手机号。请改写社区的值班电话或办公电话。',
  'broadcasts.content-door-number': '群发里不能写某一家的门牌。请只写到楼栋，或者单独联系这一家。',
  'broadcasts.content-non-voters': '不能公开谁没有投票。请改成提醒大家，例如“还没投票的邻居请在周五前投票”。',
  'broadcasts.content-forced-check-in':
    '请不要要求打卡、签到或截图上报。可以写“自愿参加，不用签到”。一定要这样发，请说明理由。',
  'broadcasts.content-forced-sharing':
    '请不要要求转发、点赞、关注或下载。可以写“欢迎转告需要的邻居”。一定要这样发，请说明理由。',
  'broadcasts.content-ranking': '请不要给人或家庭排名次。可以写一共有多少人参加。一定要这样发，请说明理由。',

  'broadcasts.opted-out-now':
    '好的，以后不再给您发活动和宣传等群发。投票公告等依法要告知的还会发。想恢复请回“恢复通知”。',
  'broadcasts.opted-in-now': '好的，已恢复群发通知。不想收请回“退订”。',

  'broadcasts.how-to-compose': '请这样写：群发 明天上午停水 发给 桂花社区 时间 今晚7点。不写时间就是马上发。',
  'broadcasts.which-audience':
    '没看懂发给谁。请写社区、楼栋或群，例如“发给 桂花社区”“发给 桂花社区的群”“发给 第3号没投票的人”“发给 第2号活动报名的人”。',
  'broadcasts.preview':
    '【{number}号群发】{text}\n发给：{recipients}个（人或群）\n聊天能收到：{reachable}个\n不发：{excluded}\n要打电话或上门：{calls}人\n时间：{time}{notes}\n对就回“确认”，不发了回“取消”。',
  'broadcasts.nobody-excluded': '没有',
  'broadcasts.excluded': '{reason}{count}人',
  'broadcasts.because-no-chat': '没有聊天账号',
  'broadcasts.because-opted-out': '已退订',
  'broadcasts.because-frequency-cap': '最近收得太多',
  'broadcasts.because-guardian': '由监护人代收',
  'broadcasts.because-no-channel': '群所在的聊天没有接通',
  'broadcasts.because-room-elsewhere': '群不属于本社区',
  'broadcasts.because-recalled': '已撤回',
  'broadcasts.because-paused': '暂停中',
  'broadcasts.because-quiet-hours': '等到早上再发',
  'broadcasts.at-once': '马上',
  'broadcasts.note-duplicates': '\n有{count}人在两处名单里，只发一次',
  'broadcasts.note-quiet': '\n晚上不打扰，改到{time}发',
  'broadcasts.note-second': '\n人数多，还要另一位同事同意后才发',
  'broadcasts.note-problem': '\n{problem}\n理由请这样回：理由 ……',
  'broadcasts.say-confirm': '请回“确认”发出，或回“取消”。',
  'broadcasts.say-reason': '请回“理由 ……”说明为什么一定要这样发，或回“取消”。',
  'broadcasts.draft-named': '第{number}号群发',
  'broadcasts.draft-left': '好的，{number}号群发没有发出。',
  'broadcasts.scheduled-now': '好的，{number}号群发{time}开始发。看进度请发：群发进度 {number}号',
  'broadcasts.awaiting-now': '{number}号群发已提交，等另一位同事同意。请对方发：同意群发 {number}号',
  'broadcasts.approved-now': '{number}号群发已同意，{time}开始发。',
  'broadcasts.paused-now': '{number}号群发已暂停：已发{sent}个，还有{waiting}个没发。继续请发：继续群发 {number}号',
  'broadcasts.resumed-now': '{number}号群发继续发，还有{waiting}个没发。',
  'broadcasts.recalled-now': '{number}号群发已撤回：{recalled}个不再发，{sent}个已经收到。',
  'broadcasts.corrected-now': '{number}号群发已撤回：{recalled}个不再发；已经收到的{sent}个会收到更正。',
  'broadcasts.progress':
    '{number}号群发（{state}）：\n已发{sent}个，等着发{waiting}个。\n没送到{failed}个，说不准{unknown}个，不发{skipped}个。',
  'broadcasts.none-yet': '还没有群发过。',
  'broadcasts.state-draft': '草稿',
  'broadcasts.state-scheduled': '已安排',
  'broadcasts.state-sending': '正在发',
  'broadcasts.state-paused': '暂停中',
  'broadcasts.state-done': '已发完',
  'broadcasts.state-recalled': '已撤回',
} as const satisfies Phrases;

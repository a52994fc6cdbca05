import type { In } from '../../say.ts';
import type { elderHelpPhrases } from '../../zh/activities/elder-help.ts';

export const elderHelpEnglish: In<typeof elderHelpPhrases> = {
  'elder-help.missing': 'This visit was not found; please check its number.',
  'elder-help.system-only': 'The system does this step by itself.',
  'elder-help.not-worker':
    'Visits are planned, and notes kept, by the workers and stewards of the community; the team’s leader may find helpers and confirm too.',
  'elder-help.not-helper': 'That is for the helpers who go, or the workers who plan visits.',
  'elder-help.not-caller': 'Members of the team, or workers, call afterwards.',
  'elder-help.no-team': 'There is no elder-help team here yet. Please found one first.',
  'elder-help.needs-two': 'For “{task}” at that time two have to go together.',
  'elder-help.need-moved-on': '{number} has just gone elsewhere, so there is no visit.',
  'elder-help.nobody-to-ask':
    'There is nobody fitting to ask now. Please choose another time, or ask people to join the team.',
  'elder-help.too-few-helpers': 'Not enough people: {needed} are needed, {there} have said yes.',
  'elder-help.not-confirmed': 'This visit is not confirmed, so it cannot be reported.',
  'elder-help.not-yet': 'The visit has not begun yet. Please report afterwards.',
  'elder-help.reported-already': 'This visit has been reported already.',
  'elder-help.no-call-back': 'Nobody has to call about this visit now.',
  'elder-help.caller-was-there': 'Somebody who was not there has to call.',
  'elder-help.note-missing': 'This note was not found.',
  'elder-help.too-many-notes': 'There can be {most} notes at most. Please strike some out first.',
  'elder-help.excluded-no-member': 'They are not in this elder-help team.',
  'elder-help.excluded-visited': 'The visit is to them.',
  'elder-help.excluded-on-list': 'Asked already.',
  'elder-help.excluded-said-no': 'Asked before; cannot come.',
  'elder-help.excluded-no-skill': 'Cannot do what is asked.',
  'elder-help.excluded-busy': 'Is at something else at that time.',
  'activities.is-visit':
    'This is a visit of the elder-help team, planned by workers; it cannot be done this way. Send “上门” and its number to see it.',
  'elder-help.title': '上门{task}',
  'elder-help.reason-near': 'lives near',
  'elder-help.reason-went-well': 'was there before, and it went well',
  'elder-help.reason-language': 'speaks their language',
  'elder-help.reason-skill': 'can do it',
  'elder-help.reason-rested': 'few visits lately',
  'elder-help.note-door': 'door',
  'elder-help.note-entry': 'getting in',
  'elder-help.note-pet': 'pet',
  'elder-help.note-alone': 'lives alone',
  'elder-help.note-hearing': 'hearing',
  'elder-help.note-falls': 'walking',
  'elder-help.note-other': 'other',
  'elder-help.result-well': 'well',
  'elder-help.result-not-well': 'not well',
  'elder-help.result-not-reached': 'not reached',
  'activities.tell-visit-offered':
    'Could you go on a visit? No. {number}, “{title}”, {period}, {place}. If you can, reply 接 {number}; if not, 婉拒 {number}, perhaps with the reason. Without an answer by {until} the next one is asked.',
  'activities.tell-visit-lapsed':
    'There was no answer from you about visit {number}, “{title}”, so somebody else is asked. Perhaps next time.',
  'elder-help.tell-full':
    'Visit {number}, “{title}” ({period}), has its people: {there} have said yes. Please reply 确认上门 {number}.',
  'elder-help.tell-nobody-left':
    'Visit {number}, “{title}” ({period}), needs {needed}; {there} have said yes, and too few are left to ask. Send 上门推荐 {number} to find others.',
  'elder-help.tell-short':
    'A helper cannot go on visit {number}, “{title}” ({period}), so it is not confirmed any more. The next one is asked.',
  'elder-help.tell-short-helper':
    'Your companion cannot go on visit {number}, “{title}” ({period}); somebody else is being found. Please do not go alone until it is agreed again.',
  'elder-help.tell-confirmed':
    'Agreed: visit {number}, “{title}”, {period}, {place}. Send me 上门 {number} in private for the door and what to look out for. Afterwards reply 上门完成 {number} and what was done.',
  'elder-help.tell-confirmed-visited':
    'Agreed: {period}, {there} of the elder-help team visit you, “{title}”. Send me 上门 {number} in private to see who comes.',
  'elder-help.tell-not-agreed':
    'Visit {number}, “{title}”, was not confirmed in time and is called off. {need} is open again; please arrange something else.',
  'elder-help.tell-report-due': 'Is visit {number}, “{title}”, done? Please reply 上门完成 {number} and what was done.',
  'elder-help.tell-report-missing': 'Nobody has reported visit {number}, “{title}”, for a day. Please ask the helpers.',
  'elder-help.tell-call-back-due':
    'One went alone on visit {number}, “{title}”. Somebody who was not there please calls the person, and replies 回访 {number} 安好, 回访 {number} 不好 with what was heard, or 回访 {number} 没接通.',
  'elder-help.tell-call-back-missing':
    '[Now, please] Nobody has called after visit {number}, “{title}”. Please reach the person soon.',
  'elder-help.tell-nobody-reached':
    '[Now, please] Nobody was reached after visit {number}, “{title}”, in several calls. Please go and see.',
  'elder-help.tell-not-well':
    '[Now, please] The call after visit {number}, “{title}”, found that the person is not well. Send 上门 {number} to read it, and reach them soon.',
  'elder-help.how-to-plan':
    'Please write the number, the task and the time: 安排上门 {number} 量血压 周三上午9点到9点半. For one alone add 一个人. Tasks: {tasks}.',
  'elder-help.planned':
    'Planned: visit {number}, “{title}”, {period}, {place}, {needed} needed. Reply 邀请上门 {number}, or 上门推荐 {number} to see who fits.',
  'elder-help.proposed': 'For visit {number}, “{title}”:\n{lines}',
  'elder-help.proposed-nobody': 'For visit {number}, “{title}”, nobody fits now.',
  'elder-help.proposed-line': '{order}. {name} ({reasons})',
  'elder-help.proposed-excluded': 'Not this time: {lines}',
  'elder-help.excluded-line': '{name}: {why}',
  'elder-help.invited': 'Visit {number}, “{title}”: {names} are asked, one after the other as places are free.',
  'elder-help.nobody-so-called':
    'Nobody who can be asked has this name, or several have: {names}. Send 上门推荐 {number} to see.',
  'elder-help.confirmed-now': 'Confirmed: visit {number}, “{title}”, {period}. Helpers and the person are told.',
  'elder-help.called-off-now': 'Visit {number}, “{title}”, is called off; helpers are told and the need is open again.',
  'elder-help.accepted-now': 'Thank you! Visit {number}, “{title}”, {period}, {place}. I tell you once it is agreed.',
  'elder-help.declined-now': 'Somebody else is asked for visit {number}, “{title}”. Thank you for telling me.',
  'elder-help.none-asked': 'No visit waits for your answer.',
  'elder-help.which-asked':
    'Several visits wait for your answer; please write the number, for example “{example}”:\n{lines}',
  'elder-help.how-to-report': 'Please write what was done, for example 上门完成 {number} 量了血压，一切正常.',
  'elder-help.reported-now': 'Noted, thank you! Visit {number}, “{title}”, is done.',
  'elder-help.reported-awaits-call':
    'Noted, thank you! Somebody else still has to call about visit {number}, “{title}”; then it is over.',
  'elder-help.call-back-noted': 'Noted: call about visit {number}, {result}.',
  'elder-help.private-only': 'Please send me “{words}” in private.',
  'elder-help.none-yours': 'You have no visits now.',
  'elder-help.yours': 'Your visits:\n{lines}',
  'elder-help.line': '{number} {title} {period} {state}',
  'elder-help.state-asked': 'waits for your answer',
  'elder-help.state-looking': 'helpers are being found',
  'elder-help.state-agreed': 'agreed',
  'elder-help.state-reported': 'waits for the call',
  'elder-help.state-done': 'done',
  'elder-help.state-cancelled': 'called off',
  'elder-help.shown': 'Visit {number}, “{title}”, {period}, {place}: {state}.',
  'elder-help.shown-helpers': 'Who goes: {names}.',
  'elder-help.shown-visited': 'To: {name}.',
  'elder-help.shown-report': 'What was done: {note}',
  'elder-help.shown-call-back': 'Call: {result}. {note}',
  'elder-help.shown-notes': 'To know before you go (for you alone, please do not pass it on):\n{lines}',
  'elder-help.note-line': '{order}. {kind}: {text}',
  'elder-help.notes-yours':
    'Helpers who visit you read this:\n{lines}\nTo correct, send 改上门须知 1 and the right words; to strike out, 删上门须知 1.',
  'elder-help.no-notes': 'Nothing is noted for helpers.',
  'elder-help.noted-now': 'Noted; only helpers who surely go, and workers, read it.',
  'elder-help.corrected-now': 'Corrected.',
  'elder-help.struck-now': 'Struck out.',
};

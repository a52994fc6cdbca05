import type { In } from '../../say.ts';
import type { hearingsPhrases } from '../../zh/deliberation/hearings.ts';

export const hearingsEnglish: In<typeof hearingsPhrases> = {
  'hearings.missing': 'This hearing was not found.',
  'hearings.no-such-number': 'There is no hearing {number}. Please check the number.',
  'hearings.system-only': 'The system does this step by itself.',
  'hearings.not-organizer': 'Only organizers, workers and stewards of this hall can do this.',
  'hearings.not-admitted':
    'This hearing is for residents of the hall; you cannot sign up yet. Send “我住……” with your address, then ask a community worker to verify you.',
  'hearings.not-participant':
    'You have no seat in hearing {number} and are not invited, so you cannot ask for the floor.',
  'hearings.sign-up-too-short': 'Sign-up must end later than now.',
  'hearings.starts-too-early': 'The session must begin later than now and after sign-up has ended.',
  'hearings.quorum-too-large': 'The quorum cannot be more than the {seats} seats.',
  'hearings.sign-up-over': 'Sign-up for hearing {number} is over.',
  'hearings.list-full': 'Hearing {number} has {most} sign-ups and takes no more.',
  'hearings.not-signed-up': 'You are not signed up for hearing {number}.',
  'hearings.list-open': 'Sign-up for hearing {number} is still open; its list is published afterwards.',
  'hearings.secret-lost':
    'The secret of the lot of hearing {number} was lost. Please call it off and announce it anew.',
  'hearings.nobody-signed-up': 'Nobody signed up for hearing {number}. Please call it off and announce it anew.',
  'hearings.drawn-already': 'The lot of hearing {number} was drawn already and cannot be changed.',
  'hearings.no-seat': 'This person has no seat in hearing {number} now. Please look at the list.',
  'hearings.no-papers': 'Please give at least one paper, with a title and an address or its text.',
  'hearings.too-early': 'It is too early for hearing {number}; it may begin an hour before its time.',
  'hearings.no-item-open': 'No item is being dealt with. Please open one first.',
  'hearings.agenda-done': 'The agenda is done. The session can be ended.',
  'hearings.item-order': 'Items come in order; the next one is item {next}.',
  'hearings.items-left': 'Item {next} is still to come. What cannot be finished today can be put off.',
  'hearings.no-quorum':
    '{present} of {due} are present and {needed} are needed. Wait for more, or put the session off.',
  'hearings.nobody-waits': 'Nobody asks for the floor.',
  'hearings.somebody-speaks': 'Somebody has the floor. Please end this turn first.',
  'hearings.nobody-speaks': 'Nobody has the floor.',
  'hearings.not-ticked': 'You are not noted as present yet. Please go to the desk first.',
  'hearings.other-not-ticked': 'This person is not noted as present yet. Please tick them first.',
  'hearings.no-session': 'Hearing {number} has not begun.',
  'hearings.item-not-dealt-with': 'Item {item} has not been dealt with yet.',
  'hearings.item-unwritten': 'The minutes of item {item} are still to be written.',
  'hearings.was-not-there': 'You were not at hearing {number} and need not confirm its minutes.',
  'hearings.confirmation-over': 'The time to confirm the minutes of hearing {number} is over.',
  'hearings.other-version': 'The minutes of hearing {number} were changed. Please read them again.',
  'hearings.still-confirming':
    'The minutes of hearing {number} are being confirmed: {confirmed} of {of}. The conclusion can be published when all have confirmed or the time is over.',
  'hearings.minutes-missing': 'The minutes of hearing {number} are not published yet.',
  'hearings.speaker-not-there': 'Whoever said it was not at the hearing. Please look at the list.',
  'hearings.owner-unknown': 'The organization or officer who is to answer was not found.',
  'hearings.due-too-early': 'The answer must be due later than today.',
  'hearings.too-many-questions': 'This hearing has {most} questions and takes no more.',
  'hearings.question-missing': 'There is no question {number}. Please check the number.',
  'hearings.not-owner': 'Only whoever owes the answer, and organizers of the hall, can answer.',
  'hearings.answered-already': 'This was answered already; a published answer cannot be changed.',
  'hearings.not-proposer': 'Only whoever asked can rate the answer.',
  'hearings.not-answered': 'Question {question} has not been answered yet.',

  'hearings.now-sign-up': 'Hearing {number} is open for sign-up. Afterwards comes the lot.',
  'hearings.now-frozen': 'Sign-up for hearing {number} is over. The lot comes next.',
  'hearings.now-drawn': 'The lot of hearing {number} is drawn. Publishing its papers comes next.',
  'hearings.now-prepared': 'The papers of hearing {number} are published. The session comes next.',
  'hearings.now-in-session': 'Hearing {number} is in session. It ends after the last item.',
  'hearings.now-minutes': 'The minutes of hearing {number} are being written. Those present confirm them next.',
  'hearings.now-confirming': 'The minutes of hearing {number} are being confirmed. The conclusion comes next.',
  'hearings.now-concluded': 'Hearing {number} is concluded and cannot be changed.',
  'hearings.now-cancelled': 'Hearing {number} was called off.',

  'hearings.state-sign-up': 'sign-up until {until}',
  'hearings.state-frozen': 'sign-up over, lot to come',
  'hearings.state-drawn': 'lot drawn',
  'hearings.state-prepared': 'papers published, session to come',
  'hearings.state-in-session': 'in session',
  'hearings.state-minutes': 'minutes being written',
  'hearings.state-confirming': 'minutes being confirmed',
  'hearings.state-concluded': 'concluded',
  'hearings.state-cancelled': 'called off',
  'hearings.voters-residents': 'Every verified resident of the area may sign up',
  'hearings.voters-members': 'Every member of the hall may sign up',

  'hearings.line': 'Hearing {number}: {title} ({starts}; {stands})',
  'hearings.paper-line': '· {title} {link}',
  'hearings.tell-announced':
    'Hearing {number}: {title}\nWe want to hear from you: {question}\n{starts}, {place}.\n{seats} representatives are drawn by lot, balanced by building and age. Send “报名听证 {number}” until {until}. {who}.\nFingerprint of the lot: {commitment}',
  'hearings.tell-list-frozen':
    'Hearing {number}: {title}\nSign-up is over: {people} people. At the lot, please call out digits.\nFingerprint of the list: {hash}',
  'hearings.tell-drawn':
    'Hearing {number}: {title}\n{count} representatives were drawn: {numbers}. The digits called out were {calledOut}. Anybody can check. Those drawn hear of it.',
  'hearings.tell-selected':
    'You were drawn for hearing {number}, “{title}”. Please come on {starts} to {place}. If you cannot, please say so early.',
  'hearings.tell-reserve':
    'You were not drawn for hearing {number}, “{title}”. You are in reserve and may be asked to step in.',
  'hearings.tell-stepped-in':
    'A representative of hearing {number}, “{title}”, cannot come, and you step in. Please come on {starts} to {place}.',
  'hearings.tell-papers-published': 'Hearing {number}: {title}\nPapers:\n{papers}\n{starts}, {place}.',
  'hearings.tell-postponed': 'Hearing {number}: {title}\nPut off to {starts}, {place}. Reason: {reason}.',
  'hearings.tell-cancelled': 'Hearing {number}: {title}\nCalled off. Reason: {reason}.',
  'hearings.tell-session-began':
    'Hearing {number}: {title}\nIt begins now. To speak, send “请求发言”; to ask, send “请求提问”; for a point of order, “过程问题”.',
  'hearings.tell-minutes-submitted':
    'The minutes of hearing {number}, “{title}”, are ready. If they are right, send “确认笔录 {number}”; what should be added, write behind it. Until {until}.',
  'hearings.tell-concluded':
    'Hearing {number}: {title}\nConclusion: {text}\n{confirmed} of {of} present confirmed the minutes. Answers owed: {questions}. For more send “听证结果 {number}”.',
  'hearings.tell-owed':
    'Hearing {number}, “{title}”, asks you for an answer (question {question}): {text}\nPlease answer until {due}; the answer is published.',
  'hearings.tell-overdue':
    'Question {question} of hearing {number}, “{title}”, was due on {due}: {text}\nPlease answer soon.',
  'hearings.tell-answered': 'Hearing {number}: {title}\nQuestion {question}: {text}\n{owner} answers: {answer}',
  'hearings.ask-satisfied':
    'Your question {question} at hearing {number} was answered by {owner}: {answer}\nAre you satisfied? Send “听证答复 {number}-{question} 满意” or “听证答复 {number}-{question} 不满意”.',

  'hearings.result':
    'Hearing {number}: {title}\nConclusion: {text}\n{confirmed} of {of} present confirmed the minutes.',
  'hearings.no-result-yet': '{line}\nThere is no conclusion yet.',
  'hearings.question-line': '{hearing}-{number}. {text} ({owner})',
  'hearings.question-answered': ' Answer: {answer}',
  'hearings.question-owed': ' To be answered until {due}.',
  'hearings.question-overdue': ' Overdue since {due}.',

  'hearings.none': 'There is no hearing now.',
  'hearings.none-in-session': 'No hearing is in session now.',
  'hearings.how-to': 'To take part send “报名听证 编号”. For a result send “听证结果 编号”.',
  'hearings.which': 'There are several hearings. Please give the number, such as “{example}”:\n{hearings}',
  'hearings.signed-up':
    'You are signed up for hearing {number}, “{title}”. The lot is drawn after {until}. To withdraw send “退出听证 {number}”.',
  'hearings.withdrawn': 'You have withdrawn from hearing {number}.',
  'hearings.asked-statement': 'You are waiting to speak; {before} before you.',
  'hearings.asked-question': 'You are waiting to ask; {before} before you.',
  'hearings.asked-order': 'Your point of order is noted; {before} before you. It goes first.',
  'hearings.left-queue': 'You are not waiting for the floor any more.',
  'hearings.confirmed': 'Thank you. You have confirmed the minutes of hearing {number}: {confirmed} of {of}.',
  'hearings.confirmed-with-remark':
    'Thank you. You have confirmed the minutes of hearing {number} with the remark “{remark}”: {confirmed} of {of}.',
  'hearings.rated': 'Thank you; it is noted.',

  'hearings.minutes-kind': 'Minutes of a hearing',
  'hearings.label-question': 'Question',
  'hearings.label-when': 'When and where',
  'hearings.label-attendance': 'Attendance',
  'hearings.label-item': 'Item {number}',
  'hearings.label-remarks': 'Remarks',
  'hearings.label-answers': 'Answers',
  'hearings.label-confirmed': 'Confirmed',
  'hearings.label-conclusion': 'Conclusion',
  'hearings.attendance-line': '{came} of {due} representatives came, and {invited} of those invited.',
  'hearings.item-head': '{title}\n{present} of {due} present, {needed} needed.',
  'hearings.turn-line': '{who}, {kind}, {seconds} s',
  'hearings.turn-over': ', {over} s over time',
  'hearings.kind-statement': 'statement',
  'hearings.kind-question': 'question',
  'hearings.kind-order': 'point of order',
  'hearings.representative': 'Representative {number}',
  'hearings.invited': 'Guest {number}',
  'hearings.somebody': 'Somebody present',
  'hearings.remark-line': '{who}: {remark}',
  'hearings.confirmed-line': '{confirmed} of {of} present confirmed.',
  'hearings.not-concluded': 'There is no conclusion yet. This is a draft.',
  'hearings.disclosed-until': 'Published on {at}, shown until {until} at least.',
  'hearings.how-to-check': 'Anybody can check minutes and lot online: {url}',
  'hearings.scan': 'Scan for the minutes',
};

import type { In } from '../../say.ts';
import type { doorsPhrases } from '../../zh/polls/doors.ts';

export const doorsEnglish: In<typeof doorsPhrases> = {
  'doors.door-online': 'online',
  'doors.door-paper': 'paper',
  'doors.door-phone': 'phone',
  'doors.door-doorstep': 'at the door',
  'doors.door-proxy': 'proxy',
  'doors.door-envelope': 'anonymous envelope',

  'doors.need-pack': 'To vote on paper, by phone, at the door, by proxy or in envelopes, name the rule pack.',
  'doors.not-of-pack': '“{title}” does not allow “{door}”. It allows: {doors}.',
  'doors.reveals': 'This vote is secret, and “{door}” would show what was chosen. Possible are: {doors}.',
  'doors.envelopes-are-secret': 'Anonymous envelopes are for secret votes. This one is open; possible are: {doors}.',
  'doors.no-papers-to-enter': 'Without paper or envelopes there is no end of entering.',
  'doors.entry-period': 'Entering ends after the closing, at most {days} days later.',
  'doors.envelopes-have-no-area':
    'Where floor area counts there are no envelopes: nobody knows the area of what is in them.',
  'doors.not-declared': 'Poll {number} does not take ballots by “{door}”. It takes them by: {doors}.',
  'doors.not-worker': 'Ballots are taken in by workers and stewards of the area.',
  'doors.elector-missing': 'There is no such voter in this poll. Please search by name or door.',
  'doors.own-ballot': 'Please cast your own ballot online, or ask another worker.',
  'doors.not-entering': 'Papers of poll {number} are not being entered now.',
  'doors.entry-over': 'Papers of poll {number} are entered no more; this one was not counted.',

  'doors.paper-missing': 'Nobody has entered this paper yet. Please enter it first.',
  'doors.paper-second-person': 'The second entry is made by another worker.',
  'doors.paper-entered': 'Two workers have entered this paper. Where they differ, a third says what it says.',
  'doors.paper-does-not-differ': 'The two entries of this paper do not differ.',
  'doors.paper-third-person': 'Somebody else than the first two has to say what it says.',
  'doors.papers-wait': '{waiting} papers are entered once only, or differently. Entering can end after that.',

  'doors.voted-online':
    'There is a ballot of this voter already. Please give the envelope back; they can vote anew online.',
  'doors.envelope-was-handed-in': 'You handed in an envelope for poll {number} and cannot vote online any more.',
  'doors.envelope-has-no-code': 'You voted in an envelope. Nobody knows which ballot is yours, so there is no code.',
  'doors.envelopes-after-closing': 'Poll {number} is not closed yet. Envelopes are opened together after that.',
  'doors.envelopes-do-not-add-up':
    '{envelopes} envelopes were handed in, and {ballots} ballots entered. Count invalid ones too.',
  'doors.envelopes-entered': 'The ballots from the envelopes are entered already.',
  'doors.envelopes-wait': 'The ballots from the envelopes are not entered yet: two workers have to count the same.',

  'doors.challenged':
    'Noted: you say that your ballot in poll {number} ({door}) should not count. Staff who did not handle it decide, and nothing is counted before. You are told privately.',
  'doors.may-vote-anew': ' The poll is still open: you may also vote anew yourself.',
  'doors.how-to-challenge':
    'Please say how the ballot came (by phone, at the door, on paper, by proxy, online) and why, for example: 选票异议 第{number}号 电话票不是我投的.',
  'doors.challenge-which': 'Please give the number of the poll, for example: 选票异议 第3号 电话票不是我投的.',
  'doors.challenge-several': 'You cast several ballots in poll {number}. Please ask a worker and say which is meant.',
  'doors.no-challenges': 'Poll {number} has no papers to look at; single ballots cannot be challenged.',
  'doors.not-challenger': 'You can challenge your own ballot; those of others, scrutineers and workers can.',
  'doors.challenges-over': 'The count has begun: nothing can be challenged or ruled on any more.',
  'doors.too-many-challenges': 'You have {most} challenges waiting. Please wait for the rulings.',
  'doors.challenge-missing': 'This challenge was not found.',
  'doors.challenge-ruled': 'This challenge has been ruled on already.',
  'doors.challenge-other-person':
    'Whoever challenged the ballot, took it in or owns it cannot rule on it. Please leave it to another worker.',
  'doors.challenges-wait': '{waiting} challenges to ballots wait for a ruling. Entering ends once all are ruled on.',
  'doors.tell-challenge':
    'Somebody challenged a ballot ({door}) of no. {number}, “{title}”: “{words}”. It is not counted before a ruling; please decide soon. To do so here, send me “看看第{number}号投票的选票异议” in private.',
  'doors.tell-set-aside':
    'A ballot of yours ({door}) in no. {number}, “{title}”, was challenged and does not count. Reason: {reason}\nWhat you cast in another way counts. If you doubt this, please ask a worker.',
  'doors.tell-challenge-upheld':
    'Your challenge in poll {number} was upheld; that ballot does not count. Reason: {reason}',
  'doors.tell-challenge-rejected': 'Your challenge in poll {number} was rejected; that ballot counts. Reason: {reason}',

  'doors.electors-not-known':
    'Vote {number} has no roll: who can vote is known once it opens. Please record authorisations from {opens} on.',
  'doors.challenges-which': 'Please give the number of the poll, for example: 看看第3号投票的选票异议.',
  'doors.no-challenge-seen': 'There are no challenges to ballots of poll {number} that you may see.',
  'doors.challenges-listed': 'Challenges to ballots of poll {number}, “{title}”:\n{list}',
  'doors.ballot-of': 'ballot of {label} ({door})',
  'doors.challenge-line': 'No. {item}, {ballot}: “{words}”. ',
  'doors.challenge-waits': 'Waits for a ruling.',
  'doors.challenge-upheld': 'Upheld; that ballot does not count. Reason: {reason}',
  'doors.challenge-rejected': 'Rejected; that ballot counts. Reason: {reason}',
  'doors.how-to-rule':
    'To rule, give the reason, for example: 第{number}号投票第{item}条异议 成立 理由 通话记录里没有这次电话. To reject it, write “不成立”.',
  'doors.ask-ruling-upheld':
    'Please check: poll {number}, challenge {item}, {ballot}: upheld, that ballot does not count. Reason: {reason}\nIt cannot be changed afterwards. Reply “确认” if right, “取消” if not.',
  'doors.ask-ruling-rejected':
    'Please check: poll {number}, challenge {item}, {ballot}: rejected, that ballot counts. Reason: {reason}\nIt cannot be changed afterwards. Reply “确认” if right, “取消” if not.',
  'doors.ruling-dropped': 'Nothing was decided of this challenge.',
  'doors.ruling-named': 'A ruling on challenge {item} of poll {number}',
  'doors.ruled-upheld':
    'Ruled: challenge {item} of poll {number} is upheld; that ballot does not count. Whoever challenged it and whose it is are told.',
  'doors.ruled-rejected':
    'Ruled: challenge {item} of poll {number} is rejected; that ballot counts. Whoever challenged it is told.',

  'doors.proxy-self': 'They can cast this ballot themselves.',
  'doors.proxy-not-allowed': 'The rules of this vote allow no proxies.',
  'doors.proxy-of-representatives': 'Representatives vote in person.',
  'doors.proxy-not-written': 'An authorisation has to be written.',
  'doors.proxy-candidate': 'Candidates do not vote for others.',
  'doors.proxy-too-many': 'One person votes for at most {most} others.',
  'doors.proxy-not-related': 'The rules of this vote allow only certain relations. Please check.',
  'doors.proxy-several-stand-ins': 'They have authorised somebody else. Please revoke that first.',
  'doors.proxies-full': 'There are too many authorisations in this poll.',
  'doors.proxy-missing': 'There is no such authorisation.',
  'doors.proxy-revoked': 'This authorisation was revoked.',
  'doors.proxy-has-voted': 'The proxy has voted, so it cannot be revoked. The voter can still vote, and that counts.',
  'doors.not-principal': 'Only the voter, or a worker for them, can revoke it.',
  'doors.not-proxy': 'You are not recorded to vote for them. Send “我的委托” to see for whom you vote.',
  'doors.principal-voted': 'They have voted themselves, and that counts.',
  'doors.proxies-not-published': 'The list of proxies was not found.',

  'doors.delivery-in-future': 'A delivery cannot be in the future.',
  'doors.two-scrutineers': 'There are at least two scrutineers.',
  'doors.against-missing': 'The ballot has no box against, and cannot be printed. Its options: {options}.',

  'doors.in-private': 'Please tell me this in private, not in the group.',
  'doors.how-to-assist': 'Write: 电话代投 第3号 3-502 赞成. At the door: 上门代投. A name will do instead of the door.',
  'doors.which-poll': 'There are several polls. Please say which, such as “第{number}号”.',
  'doors.nobody-found': '“{words}” was not found on the roll. Please write the whole door or name.',
  'doors.several-found': 'There are several: {found}. Please say which.',
  'doors.ask-assisted':
    'Please check: poll {number}, {name}, {door}, “{label}”. Reply 确认 to confirm or 取消 to drop it.',
  'doors.assisted-dropped': 'Nothing was taken down.',
  'doors.assisted-named': 'the vote taken down in poll {number}',
  'doors.assisted-done':
    'Taken down: poll {number}, {name}, “{label}”. They are told and can change it until the closing.',
  'doors.no-proxies': 'Nobody has authorised you to vote. That takes a written authorisation, recorded by a worker.',
  'doors.no-such-proxy': 'Authorisation {number} was not found. Send “我的委托” to see for whom you vote.',
  'doors.proxy-line':
    'Poll {poll}, “{title}”: authorisation {number}, {principal}, {scope}. To vote, reply 第{poll}号 替{number}号投 and the choice.',
  'doors.scope-as-instructed': 'as they told you',
  'doors.scope-at-discretion': 'as you see fit',
  'doors.voted-by-proxy':
    'In poll {number} you voted “{label}” for {principal}. You can change it until {closes}; their own vote goes before.',
  'doors.voted-by-proxy-secretly':
    'In poll {number} you voted for {principal}, in secret. You can vote anew until {closes}; their own vote goes before.',

  'doors.tell-assisted':
    'No. {number}, “{title}”: community worker {name} took down a vote for you at {at} ({door}). If it is not what you meant, vote anew before {closes}; the last one counts.',
  'doors.nameless-worker': '(no name)',
};

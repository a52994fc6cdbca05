import type { pollsPhrases } from '../zh/polls.ts';
import type { In } from '../say.ts';

export const pollsEnglish: In<typeof pollsPhrases> = {
  'polls.missing': 'This poll was not found.',
  'polls.not-organizer': 'Only organizers, workers and stewards of this hall can open or withdraw polls.',
  'polls.not-on-roll':
    'This poll is for the residents of this hall, and you cannot vote yet. Send your address as “我住…” and ask a community worker to verify you.',
  'polls.not-yet-open': 'Poll {number} has not begun. Please vote later.',
  'polls.closed': 'Poll {number} is closed; this vote was not counted.',
  'polls.withdrawn': 'Poll {number} was withdrawn; nothing is counted.',
  'polls.choice': 'Please choose one of these: {options}.',
  'polls.choices': 'Please choose among these, each once: {options}.',
  'polls.scores':
    'Please write numbers and points, each option once, {lowest} to {highest} points, such as 投票 1:{highest} 2:3. There are: {options}.',
  'polls.scale-not-asked': 'Only a poll that scores has highest points.',
  'polls.no-such-scale': 'The highest points can be: {scales}.',
  'polls.budget-not-asked': 'Only a poll about a budget has a budget.',
  'polls.budget-missing': 'A poll about a budget needs the whole sum and what each option costs.',
  'polls.costs-missing': 'There must be one cost for each option.',
  'polls.cost-over-budget':
    '“{option}” costs more than the whole budget and could never be paid for. Please change it.',
  'polls.rest-not-asked': 'Where most votes go first, there is no rest to decide about.',
  'polls.ballot-too-large':
    '{options} options are too many for a secret ballot. Please list fewer, or make the poll open.',
  'polls.options-too-few': 'There must be at least two options.',
  'polls.options-alike': 'Two options are the same. Please change one.',
  'polls.options-not-asked': 'A poll of yes and no needs no options.',
  'polls.closes-too-early': 'The closing time must be later than now and than the opening.',
  'polls.system-only': 'The system does this step by itself.',

  'polls.tell-announced': '[{what}, soon] No. {number}: {title}\nOpens {opens}, closes {closes}.',
  'polls.tell-papers-added': '[{what}] No. {number} “{title}” has new papers. Please read them before you vote.',
  'polls.tell-opened-yes-no':
    '[{what}] No. {number}: {title}\n{how} 赞成 (for), 反对 (against) or 弃权 (abstain). {voters}; closes {closes}, and can be changed until then.',
  'polls.tell-opened-single':
    '[{what}] No. {number}: {title}\n{options}\n{how} 投票 and the number, such as 投票 1. {voters}; closes {closes}, and can be changed until then.',
  'polls.tell-opened-approval':
    '[{what}] No. {number}: {title}\n{options}\n{how} 投票 and the numbers of all that you agree with, such as 投票 1、3. {voters}; closes {closes}, and can be changed until then.',
  'polls.tell-opened-ranked':
    '[{what}] No. {number}: {title}\n{options}\n{how} 投票 and the numbers, best first, such as 投票 2、1、3. {voters}; closes {closes}, and can be changed until then.',
  'polls.tell-opened-score':
    '[{what}] No. {number}: {title}\n{options}\nEach can get {lowest} to {highest} points; what you leave out gets {blank}. {how} 投票 with numbers and points, such as 投票 1:{highest} 2:3. {voters}; closes {closes}, and can be changed until then.',
  'polls.tell-opened-budget':
    '[{what}] No. {number}: {title}\nThere are {total}; please choose what for:\n{options}\n{rule} {how} 投票 and the numbers of all that you approve of, such as 投票 1、3. {voters}; closes {closes}, and can be changed until then.',
  'polls.spends-votes':
    'Most votes go first; what is too dear for the rest is passed over. Of equals, the one listed first.',
  'polls.spends-shares':
    'Everybody has an equal share, spent only on what they approve of. Of equals, the one listed first.',
  'polls.spends-shares-all':
    'Everybody has an equal share, spent only on what they approve of. What is left goes by votes. Of equals, the one listed first.',
  'polls.priced-option': '{label} ({cost})',
  'polls.scored-option': '{label} {points} points',
  'polls.standing-score': '{label}: {points} points (from {votes})',
  'polls.funded': 'By the votes the money pays for: {options}. It costs {spent}; {left} are left.',
  'polls.funded-nothing': 'By the votes nothing is paid for; {left} are left.',
  'polls.voters-residents': 'Every verified resident of the area has one vote',
  'polls.voters-members': 'Every member of the hall has one vote',
  'polls.tell-closed':
    '[{what}: result] No. {number}: {title}\n{participants} of {roll} took part ({turnout}).\n{standings}',
  'polls.tell-withdrawn': '[{what}] No. {number} “{title}” was withdrawn; nothing is counted.',
  'polls.kind-asking': 'Asking for opinions',
  'polls.kind-voting': 'Vote',
  'polls.reminder': 'A reminder: you have not voted on this yet. If you have meanwhile, never mind.',
  'polls.answer-here': 'Reply',
  'polls.answer-privately': 'This vote is secret. Write to me in private:',
  'polls.advisory': 'Thank you all. This was asking for opinions to deliberate with, not a decision.',
  'polls.no-verdict-score': 'Points were given; nothing passes or fails.',
  'polls.no-verdict': 'Options were chosen between; nothing passes or fails.',
  'polls.record-digest': 'Anybody can download the record and count again. Its digest: {digest}',
  'polls.secret-in-group':
    'Vote no. {number} is secret: please do not vote in the group. Add me as a contact and send 投票 and your choice in private.',
  'polls.voted-secretly':
    'Received: you have voted in no. {number} “{title}”, secretly. You can vote again until {closes}; the last one counts.',
  'polls.which-secret':
    'There are several votes now. Please put the number before it and vote again, such as 第{number}号 and your choice:\n{polls}',
  'polls.no-such-pack': 'There is no such rule pack. There are: {packs}.',
  'polls.elections-apart': '“{title}” is an election: candidates are nominated first, please open it as one.',
  'polls.method-not-of-pack': 'Under “{title}” one votes by: {methods}.',
  'polls.roll-not-of-pack': 'Under “{title}” please say which roll counts: {rolls}.',
  'polls.pack-asks-open': 'Under “{title}” votes are open; it cannot be secret.',
  'polls.pack-asks-secret': 'Under “{title}” votes are secret; it cannot be open.',
  'polls.notice-too-short':
    'Under “{title}” there must be {days} days between the notice and the vote. To open earlier, please say why.',
  'polls.weights-reveal':
    'This vote cannot be secret: some floor areas are shared by fewer than {least}, and would tell whose a ballot is. Please make it open.',
  'polls.not-officer': 'A worker or a hub steward records the legal basis.',
  'polls.always-advisory': 'No. {number} asks for opinions and decides nothing: there is no basis to record.',
  'polls.basis-recorded': 'The basis of no. {number} was recorded before and stays.',
  'polls.needs-roll': 'Under “{title}” floor area counts: please say which frozen roll is used.',
  'polls.roll-without-pack': 'A roll goes with a rule pack: please say which.',
  'polls.roll-not-frozen': 'This roll is not frozen yet, or a later version replaced it: it cannot be voted by now.',
  'polls.roll-of-others': 'This roll is not of the kind that counts here.',
  'polls.roll-not-usable': 'This roll has to be public for longer; the earliest is {from}.',
  'polls.read-notice': 'What it is about: open the mini-program and see no. {number} in the hall.',
  'polls.read-papers': 'Please read before you vote, {count} in all:\n{papers}',
  'polls.notice-stands': 'Poll {number} has opened. Its notice stands, and no papers can be added.',
  'polls.paper-title-taken':
    'There is a paper called “{title}” already. What was published stays; please add it by another name.',
  'polls.papers-full': 'There can be {most} papers at most. Please join some of them.',
  'polls.no-record': 'There is no record of no. {number}: it was not counted yet, or only asks for opinions.',
  'polls.no-turnout': 'There is no turnout of no. {number} to see now.',
  'polls.not-voted': 'You have not voted in no. {number} yet; the code comes with the ballot.',
  'polls.option': '{number}. {label}',
  'polls.standing': '{label}: {votes}',

  'polls.voted': 'Recorded. No. {number} “{title}”: {label}. You can change it until {closes}.',
  'polls.none-open': 'No poll is open at the moment.',
  'polls.which': 'Several polls are open. Please vote again with the number, such as 第{number}号 {choice}:\n{polls}',
  'polls.one-of-several': 'No. {number}: {title} (closes {closes})',
  'polls.no-such-number': 'There is no open poll {number}. Please check the number.',
  'polls.opened': 'Poll {number} is open until {closes}.',
  'polls.how-to-open':
    'Please write: 发起投票 楼道要不要装感应灯 截止 11月25日20:00. To let people choose, add 选项: 发起投票 空地做什么用 选项 种花/种菜/铺地 截止 3天后.',
  'polls.no-hall':
    'There is no hall in which you can open a poll. Please do it in the group of the hall, or ask a worker to set one up.',
  'polls.which-hall': 'You run several halls: {halls}. Please open the poll in the group of the hall.',
  'polls.how-to-open-points':
    'Please write: 发起打分 空地做什么用 选项 种花、种菜、铺地 满分 10 截止 3天后. The most points are 5 or 10; 5 unless said.',
  'polls.how-to-open-budget':
    'Please write: 发起预算投票 院子怎么改 一共 1万元 选项 种花 3000元、修路 6000元 截止 3天后. For most votes first add 办法 按票数.',
  'polls.which-pack': 'Please say by which rules. There are: {packs}.',
  'polls.which-roll': 'Please say which roll counts. There are: {rolls}.',
  'polls.no-roll-fits': 'No roll fits. Please publish one first and freeze it.',
  'polls.withdrawn-now': 'Poll {number} is withdrawn.',
};

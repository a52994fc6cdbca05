import type { postersPhrases } from '../../zh/pages/posters.ts';
import type { In } from '../../say.ts';

export const postersEnglish: In<typeof postersPhrases> = {
  'posters.activity': 'Activity',
  'posters.poll': 'Asking for opinions',
  'posters.invitation': 'Registering residents',
  'posters.when': 'When',
  'posters.where': 'Where',
  'posters.places': 'Places',
  'posters.places-count': '{capacity}, first come, first served, then a waiting list',
  'posters.who-votes': 'Who votes',
  'posters.read-first': 'Read first',
  'posters.read-first-here': 'Scan the code below to read what it is about.',
  'posters.choices': 'Options',
  'posters.choice': '{number}. {label}',
  'posters.until': 'Until',
  'posters.how': 'How',
  'posters.code': 'Code',
  'posters.invitation-title': 'Neighbours at {place}, please register',
  'posters.how-activity': 'Scan the code with WeChat to sign up, or reply 报名 {title} in the residents’ group.',
  'posters.how-poll-single':
    'Scan the code with WeChat to vote, or reply 投票 and the number in the residents’ group. No. {number}, asking for opinions only, no decision.',
  'posters.how-poll-yes-no':
    'Scan the code with WeChat to vote, or reply 赞成, 反对 or 弃权 in the residents’ group. No. {number}, asking for opinions only, no decision.',
  'posters.how-poll-approval':
    'Scan the code with WeChat to vote, or reply 投票 and one or more numbers in the residents’ group. No. {number}, asking for opinions only, no decision.',
  'posters.how-poll-ranked':
    'Scan the code with WeChat to vote, or reply 投票 and the numbers, best first, in the residents’ group. No. {number}, asking for opinions only, no decision.',
  'posters.how-poll-score':
    'Scan the code with WeChat to vote, or reply 投票 with numbers and points, such as 投票 1:5 2:3, in the residents’ group. No. {number}, asking for opinions only, no decision.',
  'posters.how-poll-budget':
    'Scan the code with WeChat to vote, or reply 投票 and the numbers of all that you approve of in the residents’ group. No. {number}, asking for opinions only, no decision.',
  'posters.how-poll-voting':
    'Scan the code with WeChat to vote, or reply in the residents’ group as Xiaolin says there. This is vote no. {number}.',
  'posters.how-poll-secret':
    'Scan the code with WeChat to vote, or write to Xiaolin in private: 投票 and your choice. No. {number} is secret: nobody learns what you chose.',
  'posters.how-invitation':
    'Scan the code with WeChat and type the code above, or send 邀请码 {code} to the bot in private. Then you can vote.',
  'posters.no-phone': 'Without a phone',
  'posters.no-phone-call': 'Call {phone} or ask a community worker to do it for you.',
  'posters.no-phone-visit': 'Ask a community worker to do it for you.',
  'posters.no-phone-vote-call':
    'Call {phone} or ask a community worker how to vote. Everybody votes for themselves, nobody for another.',
  'posters.no-phone-vote-visit':
    'Ask a community worker how to vote. Everybody votes for themselves, nobody for another.',
  'posters.scan': 'Scan with WeChat',
  'posters.missing-glyphs':
    'The signs at “{mark}” could not be printed; please add them by pen (their codes: {codes}).',
};

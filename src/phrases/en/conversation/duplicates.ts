import type { In } from '../../say.ts';
import type { duplicatePhrases } from '../../zh/conversation/duplicates.ts';

export const duplicateEnglish: In<typeof duplicatePhrases> = {
  'needs.ask-same':
    'Somebody nearby reported something similar ({number}: {text}); it happens to {concerned} people so far. Is it the same?\nReply 是 and I count you in, 不是 to report it as usual.',
  'needs.ask-same-own':
    'You reported something similar before: {number}, which is open. Is it the same?\nReply 是 and it is not reported twice, 不是 to report it as usual.',
  'needs.say-same': 'Please reply 是 (yes) or 不是 (no); to drop it reply 取消.',
  'needs.say-again': 'To report it as usual, please say it again.',
  'needs.same-own':
    'All right, it is not reported twice. You will hear of {number}. To see how it stands: 进度 {number}',
  'needs.followed':
    'You are counted in: {number} happens to {concerned} people now, and you will hear of its progress. To stop that: 不再关注 {number}',
  'needs.unfollowed': 'All right, you will hear no more of {number} and are not counted any more.',
  'needs.not-shared': '{number} is somebody’s own affair. If the same happens to you, just tell me.',
  'needs.follow-elsewhere': 'This is not in your community. If the same happens where you live, just tell me.',
  'needs.merged-into': '{number} was merged into {head}; the two go on together.',
  'needs.concerned': 'It happens to {concerned} people.',

  'needs.merge-itself': '{number} cannot be merged into itself. Please give two different numbers.',
  'needs.merge-closed': '{number} is not open any more and cannot be merged.',
  'needs.merge-danger': '{number} is an emergency, which is never merged.',
  'needs.merge-elsewhere': '{number} and {head} are in different communities and cannot be merged.',
  'needs.merge-into-merged': '{number} itself was merged into {head}. Please merge into {head}.',
  'needs.merge-head': 'Other needs were merged into {number}. Please merge {head} into {number} instead.',
  'needs.merge-taken': 'An organization is at work on {number}. Please merge {head} into {number} instead.',
  'needs.merged-already': '{number} was merged into {head}. To change that, send first: 拆开 {number}',
  'needs.not-merged': '{number} is not merged into anything.',
  'needs.merged': '{number} was merged into {head}; everybody concerned hears of it. To undo it: 拆开 {number}',
  'needs.unmerged': '{number} goes on alone; the resident is told.',
  'needs.say-merge': 'Please say which into which, such as 合并 N20261122-482195 到 N20261121-100023',

  'needs.likely': 'Likely the same as {number}:\n{list}\nTo merge: 合并 {first} 到 {number}',
  'needs.likely-line': '{number} (score {score}): {text}\n  {reasons}',
  'needs.likely-none': 'Nothing looks the same as {number}.',
  'needs.alike-words': 'both say {words}',
  'needs.alike-same-place': 'same place',
  'needs.alike-other-floor': 'another floor',
  'needs.alike-other-place': 'another place',
  'needs.alike-category': 'both are {category}',
  'needs.alike-same-day': 'the same day',
  'needs.alike-days': '{days} days apart',

  'needs.tell-merged':
    'Your need {number} is the same as {head}; a community worker merged the two. What you said is kept, and you will hear of its progress.',
  'needs.tell-follower-merged': '{number}, which you follow, is the same as {head}; the two go on together.',
  'needs.tell-unmerged': 'Your need {number} was taken apart from {head} and goes on alone; you will hear of it.',
  'needs.tell-follower-unmerged': '{number}, which you follow, was taken apart from {head} and goes on alone.',
  'needs.tell-follower-accepted': 'What happens to you too ({number}): {organization} took it on.',
  'needs.tell-follower-started': 'What happens to you too ({number}): {organization} has begun.',
  'needs.tell-follower-done':
    'What happens to you too ({number}) is done: {noteShown}\nIf it is not solved, just tell me.',
  'needs.tell-follower-reopened': 'What happens to you too ({number}) was not solved and is open again.',
  'needs.tell-follower-rerouted': 'What happens to you too ({number}) goes to {route} now.',
  'needs.tell-follower-refused': 'What happens to you too ({number}) was refused: {noteShown}.',
  'needs.tell-follower-withdrawn':
    'What happens to you too ({number}) was withdrawn by whoever asked. If it should still be done, just tell me.',
  'needs.tell-follower-hotline': 'What happens to you too ({number}) was accepted by 12345 as {noteShown}.',
};

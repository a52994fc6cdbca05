import type { boardPhrases } from '../../zh/procedures/board.ts';
import type { In } from '../../say.ts';

export const boardEnglish: In<typeof boardPhrases> = {
  'procedures.item-missing': 'This item was not found.',
  'procedures.item-over': 'The time of item {item} is over; it is in the archive.',
  'procedures.shown-too-short': 'An item stays for at least {days} days.',
  'procedures.too-many-versions': 'An item has at most {most} versions.',
  'procedures.disclosed-already': 'Item {item} was published for this step. To change what it says, correct it.',
  'procedures.not-neighbour':
    'Verified residents of this place may object. Send “我住……” with your address and ask a community worker to verify it.',
  'procedures.too-many-objections': 'There are too many objections to this item. Please turn to the community.',
  'procedures.objections-waiting': '{most} of your objections are not answered yet. Please wait for the answers.',
  'procedures.objection-missing': 'This objection was not found.',
  'procedures.answered-already': 'This objection was answered already.',

  'procedures.kind-of-funds': 'funds',
  'procedures.kind-of-donations': 'donations',
  'procedures.kind-of-projects': 'projects',
  'procedures.kind-of-deliberation': 'deliberation',
  'procedures.kind-of-results': 'results',
  'procedures.item-line-on': 'Item {item} [{kind}] {title}, until {until}',
  'procedures.item-line-over': 'Item {item} [{kind}] {title}, ended {until}',
  'procedures.item-amount': 'Amount: {amount}',
  'procedures.item-corrected': 'Corrected: {reason}',
  'procedures.tell-published':
    '[Disclosure] Item {item} [{kind}] {title}\nUntil {until}. To read it, send “公示 {item}”.',
  'procedures.tell-corrected':
    '[Disclosure, corrected] Item {item} [{kind}] {title}\nUntil {until} again. To read it, send “公示 {item}”.',
  'procedures.tell-answered': 'Your objection to item {item} “{title}” was answered: {answer}',
  'procedures.no-items': 'There is nothing on the board now.',
  'procedures.no-such-item': 'There is no item {item}. Please check its number.',
  'procedures.how-to-read': 'To read one of them, send “公示 {item}”.',
  'procedures.how-to-object': 'To object, send me “公示异议 {item}” and your words in private.',
  'procedures.object-in-private': 'Please tell me objections in private, not in the group.',
  'procedures.objected':
    'Received. Your objection to item {item} is noted and will be answered. It is published without your name.',
};

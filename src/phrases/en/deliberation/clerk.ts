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
};

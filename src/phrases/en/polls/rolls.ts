import type { rollsPhrases } from '../../zh/polls/rolls.ts';
import type { In } from '../../say.ts';

export const rollsEnglish: In<typeof rollsPhrases> = {
  'rolls.missing': 'This roll was not found.',
  'rolls.not-keeper': 'Workers and stewards of the region build, publish and freeze rolls and rule on objections.',
  'rolls.system-only': 'The system does this step by itself.',
  'rolls.nameless': 'Resident',
  'rolls.erased': '(deleted)',
  'rolls.household': 'Household of {name}',

  'rolls.wrong-source':
    'This kind of roll cannot be built so. Where law counts everybody, build it from the register; rolls of representatives can also follow the member list of a hall.',
  'rolls.no-register': 'There is no register here to build the roll from. Please import one first.',
  'rolls.hall-needed': 'Please say which hall the roll is of.',
  'rolls.hall-elsewhere': 'This hall is not in the region of the roll. Please give the hall’s own region.',
  'rolls.hall-lists-nobody':
    'This hall has no list of members. List them in the hall first, or build the roll from the register.',
  'rolls.another-roll': 'Built again, a draft keeps its region, kind and source. For another one, build another roll.',
  'rolls.too-large': 'A roll has at most {most} entries. Please build it for smaller regions.',
  'rolls.empty': 'The roll has no entry and cannot be published. Complete the register and build it again.',

  'rolls.not-published':
    'The roll is a draft. Publish it first: then objections are taken, and after their time it can be frozen.',
  'rolls.published-already':
    'The roll is published and cannot be published or built again. Errors go through objections; after their time it is frozen.',
  'rolls.frozen-already':
    'Version {version} of the roll is frozen and does not change. Object to an error: if it is upheld there will be another version.',
  'rolls.superseded': 'Version {next} has replaced this roll. Please go on with version {next}.',
  'rolls.objections-still': 'Objections are taken until {until}; the roll can be frozen after that.',
  'rolls.objections-wait': '{waiting} objections wait for a ruling. Rule on all of them, then freeze the roll.',
  'rolls.objections-over':
    'The time for objections ended at {until}. Once the roll is frozen, an error can be reported again.',
  'rolls.too-many-objections': 'You have {most} objections to this roll waiting. Please wait for the rulings.',
  'rolls.objection-missing': 'This objection was not found.',
  'rolls.ruled-already': 'This objection was ruled on already. If you disagree, please make another one.',
  'rolls.own-objection': 'Your own objection is for somebody else to rule on: another worker or a steward.',
  'rolls.ruling-late': 'The time for the ruling is over; now a steward has to rule.',

  'rolls.entry-missing': 'The roll has no such entry. Please check it.',
  'rolls.entry-needed': 'Please say which entry of the roll is to be changed or taken off.',
  'rolls.correction-needed': 'Please say what the roll should say: the name, the voters or the area.',
  'rolls.name-needed': 'Please give the name to be added; it is published masked.',
  'rolls.area-needed': 'Owners vote by area too: please give the area to be added in whole cm².',
  'rolls.area-not-asked': 'Areas count on the roll of owners only; leave the area out.',
  'rolls.on-it-already': 'This resident is on the roll already; everybody is listed once.',

  'rolls.in-private': 'Please ask me about rolls in a private chat, not in the group.',
  'rolls.none-here': 'There is no published roll where you live. If you have not said where, send “我住…” first.',
  'rolls.on-it': '{number}. “{title}”, version {version}: you are on it, as {labels}. ',
  'rolls.not-on-it': '{number}. “{title}”, version {version}: you are not on it. ',
  'rolls.can-object': 'If something is wrong, send “名册异议 {number}” and what before {until}.',
  'rolls.is-frozen': 'This version is frozen. If something is wrong, you can still send “名册异议 {number}” and what.',
  'rolls.how-to-object': 'Please say what is wrong, for example: 名册异议 我家面积少写了',
  'rolls.which': 'There are several rolls. Please say which, for example “名册异议 1 没有我”:\n{rolls}',
  'rolls.listed': '{number}. “{title}”',
  'rolls.tell-objection': 'Somebody objects to “{title}”: “{words}”. Please rule by {due}.',
  'rolls.tell-ruling-upheld': 'Your objection to “{title}” was upheld and the roll is put right. Reason: {reason}',
  'rolls.tell-ruling-rejected': 'Your objection to “{title}” was rejected. Reason: {reason}',
  'rolls.objected':
    'Your objection to “{title}” is noted. There will be a ruling before {due}; it is published with the roll.',
};

import type { In } from '../../say.ts';
import type { signUpsPhrases } from '../../zh/activities/sign-ups.ts';

export const signUpsEnglish: In<typeof signUpsPhrases> = {
  'activities.overlaps':
    'You already have a place in “{title}”, which is at the same time. To come to this one, first reply 取消报名 {title}.',
  'activities.no-offer': 'No place in “{title}” is kept for you now.',
  'activities.not-on-list': 'This person is not on the list.',
  'activities.none-free': 'Only {free} places are free now, and this sign-up needs {people}.',
  'activities.no-place-to-hand-on': 'You have no place in “{title}” to hand on.',
  'activities.hand-on-unknown':
    'This code was not found; it may be mistyped or too old. Please ask your neighbour for a new one.',
  'activities.hand-on-own': 'This is your own code: the neighbour who takes over uses it.',
  'activities.hand-on-over': 'This place in “{title}” is gone and cannot be taken over.',

  'activities.tell-offered':
    'A place is free! It is kept for you in “{title}” ({people}). When: {period}. Where: {place}. To take it, reply 要 {title} before {until}; if not, reply 不要 {title}. Without an answer it goes to the next.',
  'activities.tell-lapsed':
    'We had no answer from you about the place in “{title}”, and it went to the next. If you still want to come, reply 报名 {title}.',
  'activities.tell-passed-over':
    'It was your turn in “{title}”, but you have a place in another activity at the same time, so you were not signed up. If you still want to come, cancel the other one, then reply 报名 {title}.',
  'activities.tell-handed-on': 'A neighbour has taken over your place in “{title}”. You need not come; thank you.',

  'activities.beside-near':
    'Please note: you also have a place in “{title}” ({period}). The two are close together; mind the way.',
  'activities.beside-waiting':
    'Please note: you are still waiting for “{title}” at the same time. You can only go to one of them.',
  'activities.offer-taken': 'You are signed up for “{title}”: {people}. When: {period}. Where: {place}.',
  'activities.offer-declined': 'All right, the place in “{title}” goes to the next.',
  'activities.none-offered': 'No place is kept for you now.',
  'activities.which-offered':
    'Places in several activities are kept for you. Please add the name, such as “{example}”:\n{activities}',
  'activities.hand-on-code':
    'Please tell the code {code} to the neighbour who takes over; they reply 接名额 {code} before {until}. Until then the place in “{title}” is yours.',
  'activities.taken-over': 'Taken over: “{title}”, {people}. When: {period}. Where: {place}.',
  'activities.promoted-now': '“{title}”: {name} has a place now and is told.',
  'activities.which-person':
    'Several people called “{name}” are on the list of “{title}”. Please give the number, such as 补上 3 {title}.',
  'activities.person-not-listed': '“{name}” is not on the list of “{title}”.',
  'activities.list-line-offered': '{order}. {name}, {people} (waiting, asked until {until})',
  'activities.list-late': 'Cancelled shortly before: {names}.',
  'activities.message-queued': 'All right, it goes to those who have a place in “{title}”.',
  'activities.message-queued-to-one': 'All right, it goes to {name}.',
};

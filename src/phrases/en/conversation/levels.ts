import type { levelsPhrases } from '../../zh/conversation/levels.ts';
import type { In } from '../../say.ts';

export const levelsEnglish: In<typeof levelsPhrases> = {
  'needs.no-clock': 'The clock of {number} has not started yet; please try again in a minute.',
  'needs.paused-already': '{number} is paused already. To go on, send 继续 {number}',
  'needs.not-paused': '{number} is not paused.',
  'needs.pause-too-long': 'A pause ends at a moment to come, after {days} working days at the latest.',

  'needs.step-answer': 'answered by staff',
  'needs.step-call': 'those on duty are called',
  'needs.step-say-more': 'the resident says more',
  'needs.step-urge': 'the resident asks not to be forgotten',
  'needs.step-pause': 'clock paused',
  'needs.step-resume': 'clock goes on',
  'needs.step-answer-overdue': 'not answered in time, told to the next level',
  'needs.step-solution-overdue': 'not done in time, told to the next level',

  'needs.due-answer': 'You are answered by {at} at the latest.',
  'needs.due-solution': 'It is done by {at} at the latest.',
  'needs.late-answer': 'You should have been answered by {at}; the next level was told.',
  'needs.late-solution': 'It should have been done by {at}; the next level was told.',
  'needs.due-may-move': 'The holidays of that year are not announced yet, so the time may change.',
  'needs.clock-stands': 'The clock is paused.',
  'needs.clock-stands-because': 'The clock is paused: {reason}. It goes on at {until} at the latest.',

  'needs.tell-answered': 'The community answers {number}: {note}',
  'needs.tell-paused': 'The clock of {number} is paused: {note}. It goes on at {until} at the latest.',
  'needs.tell-resumed': '{number} goes on; it is done by {until} at the latest.',
  'needs.tell-goes-on': '{number} goes on.',
  'needs.tell-urged': 'The resident of {number} ({category}) is waiting; please see to it and answer.',
  'needs.urged-already': 'You have asked about {number} already; you can again after {from}.',
  'needs.tell-pause-over': 'The pause of {number} ({category}) is over and its clock goes on; please go on with it.',
  'needs.tell-overdue-answer':
    '[Overdue] {number} ({category}) was to be answered by {until}; the next level was told. Please send 答复 {number} and what you say.',
  'needs.tell-overdue-solution':
    '[Overdue] {number} ({category}) was to be done by {until}; the next level was told. When it is done, send 办结 {number} and what was done.',
  'needs.tell-hub-overdue-answer': '[To be urged] {number} ({category}) was to be answered by {until}, and was not.',
  'needs.tell-hub-overdue-solution': '[To be urged] {number} ({category}) was to be done by {until}, and was not.',

  'work.say-pause': 'Please say why it is paused, such as 暂停 {number} 等家属回复',
  'work.clock-paused':
    'The clock of {number} is paused and the resident is told why. It goes on at {until}; to go on before, send 继续 {number}',
  'work.clock-resumed': 'The clock of {number} goes on; it is due by {until}.',
  'work.clock-goes-on': 'The clock of {number} goes on.',
  'work.say-answer': 'Please write what to tell the resident, such as 答复 {number} 师傅明天上午来修',
  'work.answered': 'Your answer on {number} is passed to the resident.',
};

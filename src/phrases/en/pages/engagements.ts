import type { engagementsPhrases } from '../../zh/pages/engagements.ts';
import type { In } from '../../say.ts';

export const engagementsEnglish: In<typeof engagementsPhrases> = {
  'engagements.not-broker': 'Engagements are for brokers and stewards of the region.',
  'engagements.not-yours': 'This engagement is its broker’s, or a steward’s in their place.',
  'engagements.missing': 'This engagement was not found. Please check and try again.',
  'engagements.step-missing': 'This engagement has no such step. Please check and try again.',
  'engagements.ends-before-start': 'The last day cannot be before the first.',
  'engagements.too-many-steps': 'An engagement has at most {most} steps. Please open another one.',
  'engagements.step-planned': 'This step has not begun. Please start it first.',
  'engagements.step-running': 'This step is under way already.',
  'engagements.step-done': 'This step is done, and its record stays as it is.',
  'engagements.step-dropped': 'This step was dropped. Please plan another one.',
  'engagements.steps-left': 'Some steps are not finished. Please finish or drop them first.',
  'engagements.nothing-done': 'No step was done, so there is nothing to close. To give it up, cancel it.',
  'engagements.now-closed': 'This engagement is closed and cannot be changed.',
  'engagements.now-cancelled': 'This engagement was cancelled and cannot be changed.',
};

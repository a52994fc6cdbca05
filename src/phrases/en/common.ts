import type { commonPhrases } from '../zh/common.ts';
import type { In } from '../say.ts';

export const commonEnglish: In<typeof commonPhrases> = {
  'input.invalid': 'Something is filled in wrongly. Please change it and send it again.',
  'paging.cursor': 'This page does not exist. Please start again from the first one.',
  'store.busy': 'Too many people are doing this right now. Please try again in a moment.',
  'chat.defect':
    'Sorry, something went wrong and has been recorded. Please try again later; if it is urgent, call the community.',
};

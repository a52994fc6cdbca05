import type { open311Phrases } from '../../zh/pages/open311.ts';
import type { In } from '../../say.ts';

export const open311English: In<typeof open311Phrases> = {
  'needs.no-such-token': 'This token was not found, or what it stands for has not been confirmed yet.',
  'needs.confirm-first': 'This does not seem to ask for anything. If it does, please confirm it with this token.',
  'needs.no-such-service': 'There is no service “{code}”. Please take one from the list of services.',
  'needs.open311-no-address': 'There is no such address. Please check it, and end it in .json or .xml.',
  'needs.attribute-affected': 'Who is affected, separated by commas: 老人,儿童',
  'needs.attribute-age': 'Age',
};

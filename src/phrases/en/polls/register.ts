import type { registerPhrases } from '../../zh/polls/register.ts';
import type { In } from '../../say.ts';

export const registerEnglish: In<typeof registerPhrases> = {
  'register.missing': 'There is no register here yet. Please import one with the template.',
  'register.not-keeper':
    'The register has everybody’s name and door: only workers and stewards of the region see and change it.',
  'register.system-only': 'The system does this step by itself.',
  'register.community-needed':
    'A register is kept for a community or village. Please give one, not a building or street.',
  'register.person-missing': 'The register has no such person. Please import them first.',
  'register.person-erased':
    'This person had their data deleted and cannot be linked. To enter them anew, import them with a new code.',
  'register.linked-already': 'This resident is linked to code {code} already; end that link first.',
  'register.sheet-problems': '{count} places of the sheets are wrong, and no row was imported. Please correct them.',
  'register.sheet-empty': 'The sheets have no rows to import.',
  'register.too-large':
    'A register has at most {mostPeople} people, {mostDwellings} dwellings and {mostHouseholds} households.',
};

import type { privacyPhrases } from '../zh/privacy.ts';
import type { In } from '../say.ts';

export const privacyEnglish: In<typeof privacyPhrases> = {
  'privacy.phone': '[phone]',
  'privacy.identity': '[ID number]',
  'privacy.bank-card': '[bank card]',
  'privacy.door': '[door]',
  'privacy.plate': '[number plate]',
  'privacy.account': '[account]',
  'privacy.health': '[health]',
  'privacy.number': '[number]',
};

import type { hallsPhrases } from '../zh/halls.ts';
import type { In } from '../say.ts';

export const hallsEnglish: In<typeof hallsPhrases> = {
  'halls.system-only': 'The system does this step by itself.',
  'halls.missing': 'This hall was not found.',
  'halls.log-in': 'Please log in first to see the hall.',
  'halls.not-staff': 'Only workers and stewards of this community can set up and change halls.',
  'halls.paper-line': '· {title} {link}',
  'halls.room-taken': 'This group belongs to another hall already.',
};

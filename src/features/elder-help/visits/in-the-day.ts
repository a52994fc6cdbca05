import { SIGN_UPS } from '../../../../config/activities/sign-ups.ts';
import { afterQuiet } from '../../regions/index.ts';

/** Nobody is reminded at night. */
export const inTheDay = (moment: Date): Date => afterQuiet(moment, SIGN_UPS.quietHours);

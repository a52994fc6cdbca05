import type { Need } from '../../needs/index.ts';
import { refusesAutomation, type ResidentStore } from '../../residents/index.ts';

/** Has the person whose need it is refused automated matching? Then somebody decides who is asked (PIPL 24). */
export const asksForPerson = async (
  residents: Pick<ResidentStore, 'find'>,
  { resident }: Pick<Need, 'resident'>,
): Promise<boolean> => refusesAutomation((await residents.find(resident))?.preferences);

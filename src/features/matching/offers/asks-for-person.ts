import type { Need } from '../../needs/index.ts';
import { refusesAutomation, type ResidentStore } from '../../residents/index.ts';

/** Has the person whose need it is refused automated matching? Then somebody decides who is asked (PIPL 24). */
export const asksForPerson = async (
  residents: Pick<ResidentStore, 'find'>,
  { resident }: Pick<Need, 'resident'>,
): Promise<boolean> => refusesAutomation((await residents.find(resident))?.preferences);

/** The language of whoever asks; who asks for somebody else says nothing of that person's. */
export async function languageOf(
  residents: Pick<ResidentStore, 'find'>,
  { resident, onBehalf }: Pick<Need, 'resident' | 'onBehalf'>,
): Promise<string | undefined> {
  if (onBehalf !== undefined) return undefined;
  return (await residents.find(resident))?.preferences?.locale;
}

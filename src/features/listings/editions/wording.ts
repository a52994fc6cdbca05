import { CHAT } from '../../../../config/defaults.ts';
import { say } from '../../../phrases/index.ts';
import type { Edition } from './edition.ts';

/** That an edition is out, and what to say to read the list. @param place what its region is called */
export function wordEdition({ list, number, entries, leftOut }: Edition, place: string): string {
  const count = entries.length + leftOut;
  return say('listings.edition-out', {
    place,
    list: say(`listings.list-${list}`),
    number,
    count,
    name: CHAT.botName,
    ask: say(`listings.ask-${list}`),
  });
}

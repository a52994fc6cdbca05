import { z } from 'zod';
import { defineUseCase } from '../../../../kernel/index.ts';
import { pathsUp } from '../../../regions/index.ts';
import { needResident } from '../../../residents/index.ts';
import { entriesOf, totalsOf, type RollEntry } from '../entry.ts';
import { STANDING } from '../roll.ts';
import type { RollStore, RollSummary } from '../roll-store.ts';

interface Ports {
  readonly rolls: RollStore;
}

/** A roll that stands, and the entries on it whose ballot is one's own to cast; none: one is not on it. */
export interface OwnPlace {
  readonly roll: RollSummary;
  readonly entries: readonly RollEntry[];
}

const MOST = 20;

/** As they were published, so that a number said a day later still means the same one. */
const inOrder = ({ roll: one }: OwnPlace, { roll: other }: OwnPlace): number =>
  Number(one.publishedAt) - Number(other.publishedAt) || (one.id < other.id ? -1 : 1);

/** The rolls of where one lives, and those elsewhere that name one: am I on them? */
export const findOwnPlace = defineUseCase({
  name: 'polls.find-own-place',
  input: z.object({}),
  async run({ rolls }: Ports, actor): Promise<OwnPlace[]> {
    needResident(actor);
    const [there, naming] = await Promise.all([
      actor.region === undefined ? [] : rolls.standingIn(pathsUp(actor.region), MOST),
      rolls.naming(actor.id, STANDING),
    ]);
    const full = await Promise.all(naming.slice(0, MOST).map((id) => rolls.find(id)));
    const named = full.flatMap((roll): OwnPlace[] => {
      if (roll === null) return [];
      const { entries, objections: _objections, seed: _seed, ...summary } = roll;
      return [{ roll: { ...summary, totals: totalsOf(entries) }, entries: entriesOf(entries, actor.id) }];
    });
    const others = there.filter(({ id }) => !naming.includes(id));
    return [...named, ...others.map((roll) => ({ roll, entries: [] }))].toSorted(inOrder);
  },
});

import { idsOf, type PersonalData, type Person } from '../../../kernel/index.ts';
import { entriesOf } from './entry.ts';
import type { Roll } from './roll.ts';
import type { RollStore } from './roll-store.ts';

/**
 * Places on rolls and objections. An entry stays when its voter leaves, with the masked name that was published: who is
 * counted does not change. Who could cast its ballot, and what was said in objections, is forgotten.
 */
export const rollsData = ({ rolls }: { readonly rolls: RollStore }): PersonalData => ({
  about: 'rolls',
  async export(person) {
    const own = await rollsOf(rolls, person);
    return own.map(({ title, version, state, entries, objections }) => ({
      title,
      version,
      state,
      entries: idsOf(person).flatMap((id) => entriesOf(entries, id).map(({ label, areaCm2 }) => ({ label, areaCm2 }))),
      objections: objections
        .filter(({ by }) => idsOf(person).includes(by))
        .map(({ kind, words, madeAt, ruling }) => ({ kind, words, madeAt, isUpheld: ruling?.isUpheld })),
    }));
  },
  async forget(person) {
    for (const { id } of await rollsOf(rolls, person))
      await rolls.change(id, (roll) => ({ next: without(roll, idsOf(person)), result: undefined }));
  },
});

async function rollsOf(rolls: RollStore, person: Person): Promise<Roll[]> {
  const asked = idsOf(person).flatMap((id) => [rolls.naming(id), rolls.objectedBy(id)]);
  const ids = new Set((await Promise.all(asked)).flat());
  const all = await Promise.all([...ids].map((id) => rolls.find(id)));
  return all.filter((roll) => roll !== null);
}

const without = (roll: Roll, ids: readonly string[]): Roll => ({
  ...roll,
  entries: roll.entries.map((entry) =>
    entry.voters.some((voter) => ids.includes(voter))
      ? { ...entry, voters: entry.voters.filter((voter) => !ids.includes(voter)) }
      : entry,
  ),
  objections: roll.objections.map((one) => (ids.includes(one.by) ? { ...one, words: '' } : one)),
});

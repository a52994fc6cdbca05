import { inLocale, say } from '../../../phrases/index.ts';
import { maskName } from '../../privacy/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import type { Poll } from '../poll.ts';
import type { RollStore } from '../rolls/index.ts';

export interface LabelPorts {
  readonly electorates: Pick<ElectorateStore, 'find'>;
  readonly rolls: Pick<RollStore, 'find'>;
  readonly residents: Pick<ResidentStore, 'findMany'>;
}

/** What everybody may read of these electors: the label of their entry on the roll, else their name, masked. */
export async function electorLabels(
  ports: LabelPorts,
  { id, rollId }: Poll,
  electors: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const nameless = inLocale('zh', () => say('rolls.nameless'));
  if (rollId !== undefined) {
    const entries = (await ports.rolls.find(rollId))?.entries ?? [];
    const labels = new Map(entries.map((entry) => [entry.id, entry.label]));
    return new Map(electors.map((elector) => [elector, labels.get(elector) ?? nameless]));
  }
  const all = (await ports.electorates.find(id))?.electors ?? [];
  const voters = new Map(all.map((elector) => [elector.id, elector.voters[0]]));
  const wanted = electors.flatMap((elector) => voters.get(elector) ?? []);
  const residents = wanted.length === 0 ? [] : await ports.residents.findMany([...new Set(wanted)]);
  const names = new Map(residents.map((resident) => [resident.id, resident.name]));
  return new Map(
    electors.map((elector) => {
      const name = names.get(voters.get(elector) ?? '');
      return [elector, name === undefined ? nameless : maskName(name)];
    }),
  );
}

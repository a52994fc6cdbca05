import type { ResidentStore } from '../../residents/index.ts';
import type { KitStore } from './kit-store.ts';

export interface ScrutineerPorts {
  readonly pollKits: Pick<KitStore, 'find'>;
  readonly residents: Pick<ResidentStore, 'findMany'>;
}

/** The names of those who watch the count, in the order in which they were named; whoever has left is left out. */
export async function scrutineerNames({ pollKits, residents }: ScrutineerPorts, poll: string): Promise<string[]> {
  const ids = (await pollKits.find(poll))?.scrutineers ?? [];
  const known = ids.length === 0 ? [] : await residents.findMany(ids);
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return ids.flatMap((id) => names.get(id) ?? []);
}

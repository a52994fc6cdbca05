import { createHash } from 'node:crypto';

/** Who may cast one ballot: a person, a household, an owner with all of their dwellings. */
export interface Elector {
  /** Says nothing of who it is. */
  readonly id: string;
  /** Residents any of whom may cast it; nobody where it comes on paper only. */
  readonly voters: readonly string[];
  /** Floor area in whole cm², where the rules add it up. */
  readonly areaCm2?: number;
}

/** Everybody who may vote in one poll, from its opening on: nothing changes it any more. The id is the poll's. */
export interface Electorate {
  readonly id: string;
  readonly electors: readonly Elector[];
  /** What anybody can work out from the published list: see `electorsHash`. */
  readonly hash: string;
}

/** An electorate, its electors in the order of their ids. */
export function electorateOf(poll: string, electors: readonly Elector[]): Electorate {
  const ordered = electors.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return { id: poll, electors: ordered, hash: electorsHash(ordered) };
}

/** SHA-256 in hex over one line `id area` for each elector, in the order of the ids. Who they are is not in it. */
export function electorsHash(electors: readonly Pick<Elector, 'id' | 'areaCm2'>[]): string {
  const lines = electors.map(({ id, areaCm2 }) => `${id} ${areaCm2 ?? ''}\n`).toSorted();
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/** Floor areas that fewer electors share than `least`: beside a secret choice they would be nearly a name. In cm², each once. */
export function revealingAreas(electors: readonly Pick<Elector, 'areaCm2'>[], least: number): number[] {
  const sharing = new Map<number, number>();
  for (const { areaCm2 } of electors) if (areaCm2 !== undefined) sharing.set(areaCm2, (sharing.get(areaCm2) ?? 0) + 1);
  return [...sharing].filter(([, count]) => count < least).map(([area]) => area);
}

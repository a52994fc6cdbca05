import { rollHash, type Objection, type Roll, type RollEntry } from '../../../src/features/polls/index.ts';

export const buildEntry = (given: Partial<RollEntry> = {}): RollEntry => ({
  id: 'e1',
  voters: ['lin'],
  label: '林＊＊',
  ...given,
});

/** A draft of the owners of 桂花社区: 林晓梅 with 90 m², and 王建国 with 60 m². */
export const buildRoll = (given: Partial<Roll> = {}): Roll => ({
  id: 'roll',
  region: '/d1/s1/c1/',
  title: '桂花社区业主名册',
  basis: 'owners',
  source: 'register',
  isForElection: false,
  state: 'draft',
  version: 1,
  entries: [
    buildEntry({ areaCm2: 900_000 }),
    buildEntry({ id: 'e2', voters: ['wang'], areaCm2: 600_000, label: '王＊＊' }),
  ],
  seed: 'seed',
  builtBy: 'worker',
  builtAt: new Date('2026-03-02T08:00:00+08:00'),
  objections: [],
  ...given,
});

/** Published on the Monday a test begins; objections until the end of the next Monday. */
export const buildPublished = (given: Partial<Roll> = {}): Roll =>
  buildRoll({
    state: 'published',
    publishedAt: new Date('2026-03-02T09:00:00+08:00'),
    objectionsUntil: new Date('2026-03-10T00:00:00+08:00'),
    usableFrom: new Date('2026-03-03T00:00:00+08:00'),
    ...given,
  });

export function buildFrozen(given: Partial<Roll> = {}): Roll {
  const roll = buildPublished({ state: 'frozen', frozenAt: new Date('2026-03-02T09:00:00+08:00'), ...given });
  return { ...roll, hash: rollHash(roll.entries) };
}

/** 林晓梅 says that something is wrong with her entry; a worker rules until the end of Thursday. */
export const buildObjection = (given: Partial<Objection> = {}): Objection => ({
  id: 'o1',
  by: 'lin',
  kind: 'wrong',
  isAboutSelf: true,
  entry: 'e1',
  words: '面积少写了',
  madeAt: new Date('2026-03-02T09:00:00+08:00'),
  rulingDueAt: new Date('2026-03-06T00:00:00+08:00'),
  ...given,
});

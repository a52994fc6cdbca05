/**
 * One check whether a new need is there already, among 1,000 to 100,000 open needs of one community: against taking its
 * text apart and nothing more (the floor), and against comparing it with each of them; then through the store, where every
 * check also asks what changed since the last one. The texts are the seeds of the taxonomy, each in a house of its own.
 */
import { DUPLICATES } from '../config/duplicates.ts';
import { CATEGORIES } from '../config/taxonomy/index.ts';
import { describe, likeness, needIndex, rarityAmong, type Described, type Need } from '../src/features/needs/index.ts';
import { compare, format, median, printTable } from './servers/harness.ts';
import { openInstallation } from './servers/installation.ts';

const COMMUNITY = '/d1/s1/c1/';
const seeds = CATEGORIES.flatMap(({ code, seeds: texts }) => texts.map((text) => ({ code, text })));
const search = { from: DUPLICATES.showStaffFrom, most: DUPLICATES.mostShown.staff };

const wordsOf = (number: number) => {
  const { code, text } = seeds[(number * 7) % seeds.length]!;
  const more = seeds[(number * 31 + 5) % seeds.length]!.text;
  return { category: code, text: `${(number % 60) + 1}号楼，${text}，${more}`, submittedAt: new Date(number * 60_000) };
};

const index = needIndex();
const all: Described[] = [];
for (const size of [1000, 10_000, 100_000]) {
  for (let number = all.length; number < size; number += 1) {
    const described = describe(wordsOf(number));
    all.push(described);
    index.put(`n${number}`, described);
  }
  const having = new Map<string, number>();
  for (const { terms } of all) for (const term of terms.keys()) having.set(term, (having.get(term) ?? 0) + 1);
  const rarity = (term: string): number => rarityAmong(size, having.get(term) ?? 0);

  const rows = await compare(
    [
      { name: 'its words taken apart, nothing more', run: async () => perSecond((text) => describe(text)) },
      { name: 'found through the index', run: async () => perSecond((text) => index.search(describe(text), search)) },
      {
        name: 'compared with each',
        run: async () =>
          perSecond((text) => {
            const described = describe(text);
            return all.filter((other) => likeness(described, other, rarity).score >= search.from);
          }),
      },
    ],
    3,
  );
  printTable(`One check among ${size.toLocaleString('en')} open needs`, 'checks/s', rows);
  console.log(`\nOne check through the index: ${format(1000 / rows[1]!.median)} ms.`);
}

await throughTheStore(10_000);

/** In this process, with its own copy of the index, as an API process has it. */
async function throughTheStore(size: number): Promise<void> {
  const installation = await openInstallation();
  const { app } = installation;
  for (let number = 0; number < size; number += 500) {
    const batch = Array.from({ length: 500 }, (_, place) => app.needs.insert(needOf(number + place), []));
    await Promise.all(batch);
  }
  const check = (number: number) =>
    app.openNeeds.similarTo(wordsOf(number), { ...search, community: COMMUNITY, fits: () => true });

  const filled = await timeOf(() => check(1));
  const times: number[] = [];
  for (let number = 0; number < 300; number += 1) times.push(await timeOf(() => check(number * 17)));
  times.sort((left, right) => left - right);
  console.log(
    `\nThrough the store among ${size.toLocaleString('en')}: the first check, which fills the index, ` +
      `${format(filled)} ms; then median ${format(median(times))} ms, p99 ${format(times[296]!)} ms.`,
  );
  await installation.close();
}

function needOf(number: number): Need {
  const at = new Date(number * 60_000);
  return {
    id: `n${number}`,
    number: `N20260302-${String(number).padStart(6, '0')}`,
    resident: `r${number}`,
    enteredBy: `r${number}`,
    region: COMMUNITY,
    ...wordsOf(number),
    urgency: 'general',
    route: 'hall',
    affected: [],
    affectedIsStated: false,
    state: 'at-hall',
    round: 0,
    failed: [],
    corrections: [],
    timeline: [{ at, step: 'submit', by: `r${number}` }],
    changedAt: at,
  };
}

function perSecond(check: (words: ReturnType<typeof wordsOf>) => unknown): number {
  const started = performance.now();
  let done = 0;
  while (performance.now() - started < 1000) {
    check(wordsOf(done * 17));
    done += 1;
  }
  return (done * 1000) / (performance.now() - started);
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

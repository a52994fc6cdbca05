/**
 * A map of opinions drawn from nothing and drawn again after some answers, at several sizes, against reading every answer
 * of the same matrix once (the floor), in time of the processor; then, by the clock, one answer with its share of the drawing that it makes due.
 */
import {
  admit,
  answer,
  isUpdateDue,
  openMap,
  ownPosition,
  putStatement,
  seededRandom,
  stanceOf,
  updateMap,
  type OpinionMap,
  type Stance,
} from '../src/features/statements/index.ts';
import { compare, format, median, printTable } from './servers/harness.ts';

interface Shares {
  readonly answered: number;
  readonly newcomers: number;
}

const SIZES = [
  [2000, 200],
  [2000, 2000],
  [20_000, 200],
  [20_000, 500],
] as const;

// What is measured is a process at work, not one that still compiles: a small map is drawn some times first.
const small = conversation(300, 40, { answered: 0.5, newcomers: 0.1 });
for (let count = 0; count < 200; count += 1) {
  answerSomething(small, seededRandom(count));
  updateMap(count % 2 === 0 ? small : forgotten(small));
}

for (const answered of [0.4, 1]) {
  for (const [participants, statements] of SIZES) await measure(participants, statements, { answered, newcomers: 0 });
}
await measure(2000, 200, { answered: 0.4, newcomers: 0.1 });

async function measure(participants: number, statements: number, shares: Shares): Promise<void> {
  const map = conversation(participants, statements, shares);
  const random = seededRandom(7);
  const rows = await compare(
    [
      { name: 'every answer read once (floor)', run: async () => msOf(() => readAll(map)) },
      { name: 'drawn from nothing', run: async () => msOf(() => updateMap(forgotten(map))) },
      {
        name: 'drawn again after 50 answers',
        run: async () => {
          updateMap(map);
          for (let count = 0; count < 50; count += 1) answerSomething(map, random);
          return msOf(() => updateMap(map));
        },
      },
    ],
    participants * statements > 1_000_000 ? 7 : 25,
  );
  const size = `${participants.toLocaleString('en')} × ${statements.toLocaleString('en')}`;
  const among = shares.newcomers > 0 ? `, ${shares.newcomers * 100} % newcomers` : '';
  const { groups } = updateMap(map);
  printTable(
    `Opinion map of ${size}, ${shares.answered * 100} % answered${among}, ${groups.length} groups`,
    'ms',
    rows,
  );
}

/** Everything a conversation costs from its first answer to its last, divided by its answers. */
{
  const rows = [100, 1000].map((participants) => {
    const map = conversation(participants, 200, { answered: 0, newcomers: 0.1 });
    const random = seededRandom(9);
    const answers = participants * 80;
    const slowest: number[] = [];
    let drawn = 0;
    const started = performance.now();
    for (let count = 0; count < answers; count += 1) {
      const before = performance.now();
      const participant = answerSomething(map, random);
      if (isUpdateDue(map)) {
        updateMap(map);
        drawn += 1;
      }
      ownPosition(map, participant);
      slowest.push(performance.now() - before);
    }
    const each = (performance.now() - started) / answers;
    slowest.sort((left, right) => left - right);
    return `${answers.toLocaleString('en')} answers of ${participants.toLocaleString('en')}: ${format(each)} ms each with ${drawn} drawings and everybody's own position, median ${format(median(slowest))} ms, p99 ${format(slowest[Math.floor(slowest.length * 0.99)]!)} ms`;
  });
  console.log(`\nA whole conversation of 200 statements, answer by answer:\n- ${rows.join(';\n- ')}.`);
}

/** Three groups, who differ in what they think of two statements in three. */
function conversation(participants: number, statements: number, { answered, newcomers }: Shares): OpinionMap {
  const map = openMap();
  const random = seededRandom(participants + statements);
  for (let statement = 0; statement < statements; statement += 1) putStatement(map);
  for (let number = 0; number < participants; number += 1) {
    const participant = admit(map, { isVerified: true, isNewcomer: (number * newcomers) % 1 < newcomers });
    for (let statement = 0; statement < statements; statement += 1) {
      if (random() < answered) answer(map, participant, statement, stanceIn(participant % 3, statement, random));
    }
  }
  return map;
}

function answerSomething(map: OpinionMap, random: () => number): number {
  const participant = Math.floor(random() * map.votes.participants);
  const statement = Math.floor(random() * map.votes.statements);
  answer(map, participant, statement, stanceIn(participant % 3, statement, random));
  return participant;
}

function stanceIn(group: number, statement: number, random: () => number): Stance {
  if (random() < 0.1) return 0;
  const isFor = statement % 3 === group || statement % 7 === 0;
  return isFor === random() < 0.8 ? 1 : -1;
}

function forgotten(map: OpinionMap): OpinionMap {
  return { ...map, picture: undefined, isOutdated: true };
}

function readAll({ votes }: OpinionMap): number {
  let sum = 0;
  for (let participant = 0; participant < votes.participants; participant += 1) {
    for (let statement = 0; statement < votes.statements; statement += 1) {
      sum += stanceOf(votes, participant, statement) ?? 0;
    }
  }
  return sum;
}

/** Time of the processor, which what else runs on the machine disturbs less. */
function msOf(run: () => unknown): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

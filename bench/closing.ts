/**
 * Closing a poll (stop, mark, count, publish) on the standalone engine, against reading its ballots once, as their number
 * grows tenfold. `bench/closing.ts 1000 10000` measures only so many.
 */
import type { App } from '../src/app.ts';
import { closeDue, optionsFor } from '../src/features/polls/index.ts';
import { ballotId } from '../src/features/polls/ballot.ts';
import { HOUR, later, perform, SYSTEM } from '../src/kernel/index.ts';
import { compare, printTable } from './servers/harness.ts';
import { openInstallation } from './servers/installation.ts';

const asked = process.argv.slice(2).map(Number);
const SIZES = asked.length > 0 ? asked : [1000, 10_000, 100_000, 1_000_000];
const AT_ONCE = 5000;
const CHOICES = ['yes', 'no', 'abstain'];

const installation = await openInstallation();
const { app } = installation;
for (const size of SIZES) {
  const polls = [0, 1, 2].map((round) => `poll-${size}-${round}`);
  for (const poll of polls) await fill(app, poll, size);
  const left = polls.values();
  const rows = await compare(
    [
      { name: 'reading the ballots once', run: () => milliseconds(() => readAll(app, polls[0]!)) },
      { name: 'closing', run: () => milliseconds(() => close(app, left.next().value!, size)) },
    ],
    polls.length,
  );
  printTable(`Closing a poll of ${size.toLocaleString('en')} ballots`, 'ms', rows);
}
await installation.close();

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function readAll({ connection }: App, poll: string): Promise<void> {
  let read = 0;
  for await (const ballot of connection.collection('ballots').find({ poll })) read += Number(ballot['poll'] === poll);
  if (read === 0) throw new Error(`No ballot of ${poll} was found.`);
}

async function close(app: App, id: string, size: number): Promise<void> {
  await app.polls.change(id, (poll) => ({ next: { ...poll, closesAt: new Date() }, result: undefined }));
  await perform(closeDue, { ...app, clock: () => later(new Date(), HOUR / 60) }, SYSTEM, {});
  const { result } = (await app.polls.find(id))!;
  if (result?.participants !== size) throw new Error(`${result?.participants} of ${size} ballots were counted.`);
}

/** An open poll in which so many have voted, a third of them for each. */
async function fill({ polls, connection }: App, poll: string, size: number): Promise<void> {
  await polls.insertNumbered(
    {
      id: poll,
      hall: 'hall',
      region: '/d1/s1/c1/',
      rooms: [],
      voters: { kind: 'residents' },
      roll: size,
      title: '楼道要不要装感应灯',
      method: 'yes-no',
      options: optionsFor('yes-no', []),
      opensAt: new Date(),
      closesAt: later(new Date(), 24 * HOUR),
      openedBy: 'organizer',
      state: 'open',
      round: 0,
    },
    [],
  );
  for (let start = 0; start < size; start += AT_ONCE) {
    const ballots = Array.from({ length: Math.min(AT_ONCE, size - start) }, (_, index) => {
      const voter = `voter${start + index}`;
      const entry = { token: voter, choices: [CHOICES[index % CHOICES.length]!], at: new Date() };
      return { _id: ballotId(poll, voter), poll, voter, entries: [entry], counted: 0 };
    });
    await connection.collection('ballots').insertMany(ballots as never);
  }
}

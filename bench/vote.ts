/**
 * Votes over HTTP: the whole path (session, limits, poll, ballot, fence) on the standalone engine, against a bare Koa route,
 * the same with one durable LMDB write, and the same with one durable write to our store.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../src/app.ts';
import { electorateOf, optionsFor } from '../src/features/polls/index.ts';
import { ballotKeyOf } from '../src/features/polls/secret/secret-ballot.ts';
import { contactOf } from '../src/features/residents/index.ts';
import { compare, format, printTable, startProcess, wrk, type Load } from './servers/harness.ts';
import { openInstallation } from './servers/installation.ts';

const VOTERS = 5000;
/** `bench/vote.ts 64` measures at 64 connections only. */
const connectionsAsked = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 16, 64];
const SCRIPT = 'bench/lua/send.lua';
const installation = await openInstallation();
const { app, directory, queue, storage } = installation;
const tokens = join(directory, 'tokens');
writeFileSync(tokens, (await settleVoters(app)).join('\n'));
await openPolls(app);

const floors = await startProcess('bench/servers/floors.ts', {}, [join(directory, 'lmdb'), storage.uri]);
const api = await startProcess('bench/servers/api.ts', {
  MONGODB_URI: storage.uri,
  REDIS_URL: queue.url,
  LINYI_KEY_DIR: join(directory, 'keys'),
  PORT: '0',
  LOG_LEVEL: 'warn',
});

for (const connections of connectionsAsked) {
  const p99: number[] = [];
  const vote = (poll: string) => async () => {
    const load = await wrk(`${api.line}/api/v1/polls/${poll}/ballot`, SCRIPT, {
      connections,
      args: ['PUT', tokens, 'yes', 'no'],
    });
    p99.push(load.p99Ms);
    return rateOf(load);
  };
  const floor = (path: string) => async () =>
    rateOf(await wrk(`${floors.line}/${path}`, SCRIPT, { connections, args: ['POST'] }));

  const rows = await compare(
    [
      { name: 'Koa + body parser + zod, nothing kept', run: floor('bare') },
      { name: 'the same + one durable LMDB write', run: floor('lmdb') },
      { name: 'the same + one durable write to our store', run: floor('store') },
      { name: 'a vote', run: vote('bench') },
      { name: 'a secret vote', run: vote('bench-secret') },
    ],
    3,
  );
  printTable(`Votes, ${connections} connection${connections === 1 ? '' : 's'}`, 'requests/s', rows);
  const lmdb = rows[1]!.median;
  console.log(
    `\nA vote against the durable LMDB write: ${(rows[3]!.median / lmdb).toFixed(2)}; p99 of a vote ${format(Math.max(...p99))} ms.`,
  );
}

const counted = await app.connection.collection('ballots').countDocuments({ poll: 'bench' });
console.log(`\n${counted} ballots of ${VOTERS} voters are in the store.`);

await Promise.all([floors.stop(), api.stop()]);
await installation.close();

function rateOf({ perSecond, failed }: Load): number {
  if (failed > 0) throw new Error(`${failed} requests were refused: the figure would be of refusals.`);
  return perSecond;
}

/** @returns a session token for each voter */
async function settleVoters({ residents, sessions }: App): Promise<string[]> {
  return Promise.all(
    Array.from({ length: VOTERS }, async (_, index) => {
      const id = `voter${index}`;
      await residents.insert(
        {
          id,
          name: id,
          contacts: [contactOf('terminal', id)],
          trust: 'verified',
          region: '/d1/s1/c1/b1/',
          grants: [],
          consents: [],
          metAt: new Date(),
          handedOver: [],
        },
        [],
      );
      return (await sessions.open(id, 'mini-program')).token;
    }),
  );
}

async function openPolls({ polls, electorates, keys }: App): Promise<void> {
  const poll = {
    hall: 'hall',
    region: '/d1/s1/c1/',
    rooms: [],
    voters: { kind: 'residents' },
    roll: VOTERS,
    title: '楼道要不要装感应灯',
    method: 'yes-no',
    options: optionsFor('yes-no', []),
    opensAt: new Date(),
    closesAt: new Date(Date.now() + 3_600_000),
    openedBy: 'voter0',
    state: 'open',
    round: 0,
  } as const;
  await polls.insertNumbered({ ...poll, id: 'bench' }, []);
  const electors = Array.from({ length: VOTERS }, (_, index) => ({ id: `elector${index}`, voters: [`voter${index}`] }));
  await electorates.insert(electorateOf('bench-secret', electors), []);
  await keys.make(ballotKeyOf('bench-secret'));
  await polls.insertNumbered({ ...poll, id: 'bench-secret', form: 'secret' }, []);
}

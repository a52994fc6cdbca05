import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import {
  castVote,
  closeDue,
  electorateOf,
  enterPaper,
  handInEnvelope,
  optionsFor,
  RULE_BOOK,
  recordId,
  type PollRules,
} from '../../../src/features/polls/index.ts';
import { ballotKeyOf, openBallot, pseudonymOf } from '../../../src/features/polls/secret/secret-ballot.ts';
import { DAY, isRefusal, later, perform, SYSTEM, type Actor } from '../../../src/kernel/index.ts';
import { PHOTO } from '../../factories/polls/doors.ts';
import { buildPoll } from '../../factories/polls.ts';
import { buildActor, buildGrant } from '../../factories/residents.ts';
import { aTime } from '../../factories/time.ts';
import { twoApps } from '../../factories/two-apps.ts';
import { size } from '../../setup/size.ts';

const ROUNDS = size(4, 120);
const ELECTORS = Array.from({ length: size(24, 60) }, (_, index) => `e${index}`);
const WORKERS = ['first', 'second'].map((id) => buildActor({ id, grants: [buildGrant('worker')] }));
const RULES: PollRules = { pack: RULE_BOOK.packs.find(({ id }) => id === 'advisory')!, roll: 'admitted' };
const LATE = ['polls.closed', 'doors.entry-over'];

/** @returns whether it was acknowledged; refused as too late, it was not */
async function wasTaken(work: Promise<unknown>, codes: readonly string[] = LATE): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (isRefusal(error) && codes.includes(error.code)) return false;
    throw error;
  }
}

async function aPoll(app: App, id: string, number: number, given: object): Promise<void> {
  const closesAt = new Date('2026-03-02T20:00:00+08:00');
  const doors = { precedence: 'paper' as const, papersUntil: later(closesAt, DAY) };
  const options = optionsFor('single', ['这样', '那样']);
  const poll = { id, number, method: 'single' as const, options, closesAt, rules: RULES };
  await app.polls.insert(
    buildPoll({ ...poll, ...given, doors: { ...doors, others: ['paper'], ...doorsIn(given) } }),
    [],
  );
  const electors = ELECTORS.map((elector) => ({ id: elector, voters: [`voter-${elector}`] }));
  await app.electorates.insert(electorateOf(id, electors), []);
  await app.keys.make(ballotKeyOf(id));
}

const doorsIn = (given: object): object => ('doors' in given ? (given.doors as object) : {});

/** Closers as they occur: one that works, one that marks late, and one that dies after it has marked. */
function closersOf(app: App, clock: () => Date): Promise<unknown>[] {
  const late: App['papers']['markCounted'] = async (poll, round) => {
    await pause(Math.random() * 30);
    return app.papers.markCounted(poll, round);
  };
  const dying = () => Promise.reject(new Error('killed'));
  const papers = [app.papers, { ...app.papers, markCounted: late }, { ...app.papers, countedBy: dying }];
  return papers.map((one) => perform(closeDue, { ...app, papers: one, clock }, SYSTEM, {}));
}

describe('papers entered while the poll is closed and counted from two processes', () => {
  it(`count when both entries were acknowledged and only then, once with what came online, in ${ROUNDS} rounds`, async () => {
    const time = aTime();
    const apps = await twoApps(time.clock);
    const clock = () => later(time.now(), 3 * DAY);

    for (let round = 0; round < ROUNDS; round += 1) {
      const id = `poll-${round}`;
      await aPoll(apps[0], id, round + 1, {});
      const enter = async (app: App, worker: Actor, electorId: string): Promise<boolean> => {
        await pause(Math.random() * 150);
        const input = { pollId: id, electorId, choices: ['1'], photo: PHOTO };
        return wasTaken(perform(enterPaper, app, worker, input));
      };
      const entered = ELECTORS.map(async (elector, index) => {
        const vote = async (): Promise<boolean> => {
          await pause(Math.random() * 150);
          const voter = buildActor({ id: `voter-${elector}` });
          return wasTaken(perform(castVote, apps[index % 2]!, voter, { pollId: id, choices: ['2'] }));
        };
        const [isFirst, isSecond, isOnline] = await Promise.all([
          enter(apps[0], WORKERS[0]!, elector),
          enter(apps[1], WORKERS[1]!, elector),
          index % 3 === 0 ? vote() : false,
        ]);
        return { elector, counts: isFirst && isSecond ? '1' : isOnline ? '2' : undefined };
      });

      await pause(50 + Math.random() * 80);
      await Promise.allSettled(apps.flatMap((app) => closersOf(app, clock)));
      await perform(closeDue, { ...apps[0], clock }, SYSTEM, {});
      const told = (await Promise.all(entered)).filter(({ counts }) => counts !== undefined);
      const poll = await apps[1].polls.find(id);
      expect(poll).toMatchObject({ state: 'closed', result: { participants: told.length } });
      const kept = await apps[1].pollRecords.find(recordId(id, poll!.round));
      const counted = kept?.record.ballots.map(({ elector, choices }) => ({ elector, counts: choices[0] }));
      expect(counted?.toSorted(byElector)).toEqual(told.toSorted(byElector));
    }
  });
});

const byElector = (one: { readonly elector?: string | undefined }, other: typeof one): number =>
  (one.elector ?? '') < (other.elector ?? '') ? -1 : 1;

describe('an envelope and an online vote of the same elector at once', () => {
  it(`end as one of the two, and the other is refused, in ${ROUNDS} rounds`, async () => {
    const time = aTime();
    const apps = await twoApps(time.clock);
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = `secret-${round}`;
      await aPoll(apps[0], id, round + 1, { form: 'secret', doors: { others: ['envelope'] } });
      const told = await Promise.all(
        ELECTORS.map(async (elector) => {
          const voter = buildActor({ id: `voter-${elector}` });
          const [isEnclosed, isOnline] = await Promise.all([
            wasTaken(perform(handInEnvelope, apps[0], WORKERS[0]!, { pollId: id, electorId: elector }), [
              'doors.voted-online',
            ]),
            wasTaken(perform(castVote, apps[1], voter, { pollId: id, choices: ['2'] }), [
              'doors.envelope-was-handed-in',
            ]),
          ]);
          return { elector, isEnclosed, isOnline };
        }),
      );
      const key = (await apps[0].keys.find(ballotKeyOf(id)))!;
      expect(told.filter(({ isEnclosed, isOnline }) => isEnclosed === isOnline)).toEqual([]);
      for (const { elector, isOnline } of told) {
        const pseudonym = pseudonymOf(key, elector);
        const ballot = await apps[1].ballots.find(id, pseudonym);
        expect(openBallot(key, pseudonym, ballot?.entries ?? [])?.choices).toEqual(isOnline ? ['2'] : []);
      }
    }
  });
});

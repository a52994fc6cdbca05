import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import {
  castVote,
  choicesOf,
  closeDue,
  electorateOf,
  optionsFor,
  recordId,
  type BallotStore,
} from '../../../src/features/polls/index.ts';
import { ballotKeyOf, codeOf } from '../../../src/features/polls/secret/secret-ballot.ts';
import { DAY, isRefusal, later, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { buildPoll } from '../../factories/polls.ts';
import { buildActor } from '../../factories/residents.ts';
import { aTime } from '../../factories/time.ts';
import { twoApps } from '../../factories/two-apps.ts';
import { size } from '../../setup/size.ts';

const ROUNDS = size(4, 200);
const VOTERS = 80;
const LABELS = Array.from({ length: 20 }, (_, index) => `选项${index + 1}`);

/** What somebody at one device was told: the last choice that was acknowledged, if any. */
interface Told {
  readonly voter: string;
  readonly last?: string;
}

/** Votes again and again, each time for another option, until refused. */
async function voteUntilClosed(app: App, pollId: string, voter: string, first: number): Promise<Told> {
  const actor = buildActor({ id: voter });
  // Some come early and change their minds, some bring their first vote while the poll is closing.
  await pause(Math.random() < 0.5 ? 0 : Math.random() * 800);
  let told: Told = { voter };
  for (let next = first; ; next = (next + 2) % LABELS.length) {
    const choice = String(next + 1);
    try {
      await perform(castVote, app, actor, { pollId, choices: [choice] });
      told = { voter, last: choice };
    } catch (error) {
      if (isRefusal(error) && error.code === 'polls.closed') return told;
      throw error;
    }
  }
}

/** Closers as they occur: one that works, one that marks late, one that dies half-way. */
function closersOf({ ballots }: App): Pick<BallotStore, 'markCounted' | 'countedBy' | 'countHeld'>[] {
  const late: BallotStore['markCounted'] = async (poll, round) => {
    await pause(Math.random() * 30);
    return ballots.markCounted(poll, round);
  };
  const dying: BallotStore['countedBy'] = () => Promise.reject(new Error('killed'));
  return [ballots, { ...ballots, markCounted: late }, { ...ballots, countedBy: dying }];
}

describe('castVote() while closeDue() closes the poll from two processes', () => {
  it.each(['open', 'secret'] as const)(
    `counts what was acknowledged and nothing that was refused, in ${ROUNDS} rounds of polls that are %s`,
    async (form) => {
      const time = aTime();
      const apps = await twoApps(time.clock);
      const clock = () => later(time.now(), DAY);

      for (let round = 0; round < ROUNDS; round += 1) {
        const id = `poll-${round}`;
        const options = optionsFor('single', LABELS);
        const secret = form === 'secret' ? { form } : {};
        await apps[0].polls.insert(buildPoll({ id, number: round + 1, method: 'single', options, ...secret }), []);
        const voters = Array.from({ length: VOTERS }, (_, index) => `voter-${index}`);
        const electors = voters.map((voter) => ({ id: `elector-${voter}`, voters: [voter] }));
        await apps[0].electorates.insert(electorateOf(id, electors), []);
        const key = await apps[0].keys.make(ballotKeyOf(id));

        // Every second voter votes at two devices, in both processes at once: odd options here, even ones there.
        const devices = Array.from({ length: VOTERS }, (_, index) => index).flatMap((index) => {
          const here = voteUntilClosed(apps[index % 2]!, id, `voter-${index}`, 0);
          return index % 4 < 2 ? [here] : [here, voteUntilClosed(apps[(index + 1) % 2]!, id, `voter-${index}`, 1)];
        });
        const voting = Promise.all(devices);

        await pause(Math.random() * 60);
        const closers = apps.flatMap((app) =>
          closersOf(app).map((ballots) => perform(closeDue, { ...app, ballots, clock }, SYSTEM, {})),
        );
        await Promise.allSettled(closers);
        await perform(closeDue, { ...apps[0], clock }, SYSTEM, {});
        const told = await voting;

        const poll = await apps[1].polls.find(id);
        const counted = await apps[1].ballots.countedBy(id, poll?.round ?? 0);
        const kept = await apps[1].pollRecords.find(recordId(id, poll?.round ?? 0));
        const byCode = new Map(kept?.record.ballots.map((ballot) => [ballot.code, ballot.choices[0]]));
        const choices = new Map(
          form === 'open'
            ? counted.map((ballot) => [ballot.voter, choicesOf(ballot)[0]])
            : voters.flatMap((voter) => {
                const choice = byCode.get(codeOf(key, `elector-${voter}`));
                return choice === undefined ? [] : [[voter, choice] as const];
              }),
        );
        expect(poll).toMatchObject({ state: 'closed', result: { participants: choices.size } });
        for (const { voter } of told) {
          const lasts = told.filter((one) => one.voter === voter && one.last !== undefined).map(({ last }) => last);
          expect(lasts.length === 0 ? [undefined] : lasts).toContain(choices.get(voter));
        }
        const votes = poll?.result?.standings.map(({ option, votes }) => [option, votes]) ?? [];
        const recount = LABELS.map((_, index) => String(index + 1)).map((option) => [
          option,
          [...choices.values()].filter((choice) => choice === option).length,
        ]);
        expect(votes.toSorted()).toEqual(recount.toSorted());
      }
    },
  );
});

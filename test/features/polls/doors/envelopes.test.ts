import { describe, expect, it } from 'vitest';
import {
  castVote,
  enterEnvelopes,
  finishEntry,
  handInEnvelope,
  openPoll,
  sealDue,
  viewEnvelopes,
  viewPoll,
  viewReceipt,
  viewTurnout,
} from '../../../../src/features/polls/index.ts';
import { perform, SYSTEM, type Actor } from '../../../../src/kernel/index.ts';
import { aCommunity } from '../../../factories/community.ts';
import { buildHall } from '../../../factories/polls.ts';
import { buildEntry, buildFrozen } from '../../../factories/rolls/roll.ts';
import { aSecretVote } from '../../../factories/polls/doors.ts';

async function withEnvelopes() {
  const vote = await aSecretVote();
  const { app, id, worker, electorOf } = vote;
  return {
    ...vote,
    handIn: async (resident: string) =>
      perform(handInEnvelope, app, worker, { pollId: id, electorId: await electorOf(resident) }),
    enter: (who: Actor, ...found: readonly (readonly [choice: string | null, count: number])[]) =>
      perform(enterEnvelopes, app, who, {
        pollId: id,
        found: found.map(([choice, count]) => ({ choices: choice === null ? [] : [choice], count })),
      }),
  };
}

describe('envelopes of a secret poll', () => {
  it('are turnout when handed in, ballots among all others when counted, and leave nothing that says which they were', async () => {
    const { app, id, worker, colleague, lin, wang, handIn, enter, vote, stop, count, record } = await withEnvelopes();
    for (const resident of ['lin', 'zhao', 'chen']) await handIn(resident);
    await handIn('lin');
    await vote(wang, 'no');
    expect(await perform(viewTurnout, app, wang, { pollId: id })).toMatchObject({ electors: { voted: 4 } });
    expect(await perform(viewPoll, app, lin, { pollId: id })).toMatchObject({ own: [] });
    await expect(perform(viewReceipt, app, lin, { pollId: id })).rejects.toMatchObject({
      code: 'doors.envelope-has-no-code',
    });
    await stop();
    await enter(worker, ['yes', 1], [null, 1], ['yes', 1]);
    expect(await enter(colleague, ['yes', 2], [null, 1])).toMatchObject({ state: 'agreed', envelopes: 3 });
    const kept = JSON.stringify(await app.connection.collection('envelopeBatches').find().toArray());
    // Three letters alone may stand in what is sealed by chance.
    expect(kept).not.toMatch(/yes\\*"/u);

    const closed = await count();
    expect(closed.result).toMatchObject({ participants: 4, standings: [{ option: 'yes', votes: 2 }, { votes: 1 }] });
    const { ballots, roll } = await record();
    expect(roll.voted).toHaveLength(4);
    expect(ballots.map((ballot) => Object.keys(ballot).toSorted())).toEqual(
      Array.from({ length: 4 }, () => ['choices', 'code']),
    );
    expect(ballots.map(({ code }) => code)).toEqual(ballots.map(({ code }) => code).toSorted());
    await perform(sealDue, app, SYSTEM, {});
    expect(await app.batches.find(id)).toMatchObject({ entries: [] });
    expect(await app.ballots.countHeld(id)).toBe(0);
  });

  it('keep their elector from voting online, and whoever voted online from handing one in', async () => {
    const { app, id, lin, wang, handIn, vote } = await withEnvelopes();
    await handIn('lin');
    await expect(vote(lin, 'yes')).rejects.toMatchObject({ code: 'doors.envelope-was-handed-in' });
    await vote(wang, 'yes');
    await expect(handIn('wang')).rejects.toMatchObject({ code: 'doors.voted-online' });
    expect(await app.ballots.countHeld(id)).toBe(1);
    await expect(perform(castVote, app, lin, { pollId: id, choices: ['no'] })).rejects.toMatchObject({
      code: 'doors.envelope-was-handed-in',
    });
  });

  it('are opened after the closing, by two who count the same, or a third where they do not', async () => {
    const { app, id, worker, colleague, steward, handIn, enter, stop, close, time } = await withEnvelopes();
    await handIn('lin');
    await handIn('wang');
    expect(await perform(viewEnvelopes, app, worker, { pollId: id })).toMatchObject({ envelopes: 2, isSmall: true });
    await expect(enter(worker, ['yes', 2])).rejects.toMatchObject({ code: 'doors.envelopes-after-closing' });
    const { papersEndAt } = await stop();
    await expect(handIn('zhao')).rejects.toMatchObject({ code: 'polls.closed' });
    await expect(enter(worker, ['yes', 1])).rejects.toMatchObject({ code: 'doors.envelopes-do-not-add-up' });
    await expect(enter(worker, ['yes', 3])).rejects.toMatchObject({
      code: 'doors.envelopes-do-not-add-up',
      details: { envelopes: 2, ballots: 3 },
    });
    await enter(worker, ['yes', 2]);
    await expect(enter(worker, ['no', 2])).rejects.toMatchObject({ code: 'doors.paper-second-person' });
    expect(await enter(colleague, ['no', 2])).toMatchObject({ state: 'differing' });
    await expect(enter(colleague, ['yes', 2])).rejects.toMatchObject({ code: 'doors.paper-third-person' });
    await expect(perform(finishEntry, app, worker, { pollId: id })).rejects.toMatchObject({
      code: 'doors.envelopes-wait',
    });

    time.set(papersEndAt!);
    expect(await close()).toMatchObject({ state: 'entering' });
    expect(await enter(steward, ['yes', 1], ['no', 1])).toMatchObject({ state: 'resolved' });
    await expect(enter(worker, ['no', 2])).rejects.toMatchObject({ code: 'doors.paper-second-person' });
    expect(await close()).toMatchObject({ state: 'closed', result: { participants: 2 } });
  });

  it('count beside nothing else of a person who also voted online under a record that was joined since', async () => {
    const { app, worker, colleague, wang, handIn, enter, vote, stop, count } = await withEnvelopes();
    await handIn('lin');
    await vote(wang, 'no');
    await app.residents.change('wang', (one) => ({ next: { ...one, mergedInto: 'lin' }, result: undefined }));
    await stop();
    await enter(worker, ['yes', 1]);
    await enter(colleague, ['yes', 1]);
    const { result } = await count();
    expect(result).toMatchObject({ participants: 1, standings: [{ option: 'yes', votes: 1 }, { votes: 0 }] });
  });

  it('are refused where floor area stands beside the choices', async () => {
    const entries = Array.from({ length: 5 }, (_, index) => buildEntry({ id: `a${index}`, areaCm2: 700_000 }));
    const roll = buildFrozen({ basis: 'admitted', usableFrom: new Date('2026-03-02T00:00:00+08:00'), entries });
    const { app, organizer } = await aCommunity({ halls: [buildHall()], rolls: [roll] });
    const asked = {
      hallId: 'hall',
      title: '小区门禁换不换',
      method: 'yes-no',
      pack: 'advisory',
      form: 'secret',
    } as const;
    const closesAt = '2026-03-02T20:00:00+08:00';
    await expect(
      perform(openPoll, app, organizer, { ...asked, rollId: 'roll', closesAt, doors: ['envelope'] }),
    ).rejects.toMatchObject({ code: 'doors.envelopes-have-no-area' });
  });
});

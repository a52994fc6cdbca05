import { describe, expect, it } from 'vitest';
import {
  castVote,
  closeDue,
  digestOf,
  openPoll,
  sealDue,
  findOwnVotes,
  viewPoll,
  viewReceipt,
  viewRecord,
  viewTurnout,
  votersAmong,
  withdrawPoll,
} from '../../../src/features/polls/index.ts';
import { HOUR, NOBODY, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity, type Community, type Person } from '../../factories/community.ts';
import { buildHall } from '../../factories/polls.ts';

const CLOSES = '2026-03-02T20:00:00+08:00';

async function aSecretPoll(given: object = {}) {
  const community = await aCommunity({ halls: [buildHall()] });
  const { app, organizer } = community;
  const input = { hallId: 'hall', title: '小区门禁换不换', method: 'yes-no' as const, form: 'secret' as const };
  const { id } = await perform(openPoll, app, organizer, { ...input, closesAt: CLOSES, ...given });
  const vote = (who: Person, ...choices: string[]) => perform(castVote, app, community[who], { pollId: id, choices });
  const close = async () => {
    community.time.pass(12 * HOUR);
    await perform(closeDue, app, SYSTEM, {});
    return app.polls.find(id);
  };
  return { ...community, id, vote, close };
}

const ballotsOf = ({ app }: Community) => app.connection.collection('ballots').find().toArray();

describe('a secret poll', () => {
  it('keeps a ballot without name, time or anything to read, and shows its voter what they chose', async () => {
    const community = await aSecretPoll();
    const { app, lin, wang, id, vote } = community;
    community.time.pass(HOUR);
    await vote('lin', 'yes');
    await vote('lin', 'no');

    const [ballot, ...others] = await ballotsOf(community);
    expect(others).toEqual([]);
    const entries = ballot?.['entries'] as { readonly choices: readonly string[]; readonly at: Date }[];
    const sealed = entries.map(({ choices }) => choices.join());
    const plain = JSON.stringify({ ...ballot, poll: '', entries: entries.map((entry) => ({ ...entry, choices: [] })) });
    for (const trace of ['lin', 'yes', '"no"', community.time.now().toISOString().slice(0, 13)])
      expect(plain).not.toContain(trace);
    expect(new Set(sealed.map((text) => text.length)).size).toBe(1);
    expect(await perform(viewPoll, app, lin, { pollId: id })).toMatchObject({ mayVote: true, own: ['no'] });
    expect(await perform(viewPoll, app, wang, { pollId: id })).toMatchObject({ own: [] });
    expect(await votersAmong(app, id, ['lin', 'wang'])).toEqual(new Set(['lin']));
    expect(await perform(viewTurnout, app, wang, { pollId: id })).toMatchObject({ electors: { voted: 1 } });
  });

  it('is counted into a record in which one finds one’s ballot by its code; then the key is gone', async () => {
    const { app, lin, zhao, id, vote, close } = await aSecretPoll();
    await vote('lin', 'yes');
    await vote('wang', 'abstain');
    await vote('worker', 'yes');
    const { codes } = await perform(viewReceipt, app, lin, { pollId: id });

    const closed = await close();
    expect(closed).toMatchObject({ state: 'closed', result: { participants: 3, abstained: 1 } });
    const { record, digest } = await perform(viewRecord, app, NOBODY, { pollId: id });
    expect(record.ballots).toContainEqual({ code: codes[0], choices: ['yes'] });
    expect(record.ballots.map((ballot) => ballot.code)).toEqual(record.ballots.map((ballot) => ballot.code).toSorted());
    expect(record.roll.voted).toHaveLength(3);
    expect([digest, closed?.result?.digest]).toEqual([digestOf(record), digest]);

    expect(await perform(sealDue, app, SYSTEM, {})).toEqual({ sealed: 1 });
    expect(await perform(sealDue, app, SYSTEM, {})).toEqual({ sealed: 0 });
    expect(await app.keys.find(`ballots ${id}`)).toBeNull();
    expect(await app.connection.collection('ballots').countDocuments()).toBe(0);
    await expect(perform(viewReceipt, app, lin, { pollId: id })).rejects.toMatchObject({ code: 'polls.closed' });
    expect(await perform(viewPoll, app, lin, { pollId: id })).toMatchObject({ own: [] });
    expect(await perform(findOwnVotes, app, lin, {})).toMatchObject([{ id }]);
    expect(await perform(findOwnVotes, app, zhao, {})).toEqual([]);
  });

  it('that is withdrawn is never counted, and its key is destroyed too', async () => {
    const { app, organizer, id, vote } = await aSecretPoll();
    await vote('lin', 'yes');
    await perform(withdrawPoll, app, organizer, { pollId: id });
    expect(await perform(sealDue, app, SYSTEM, {})).toEqual({ sealed: 1 });
    expect(await app.keys.find(`ballots ${id}`)).toBeNull();
    await expect(perform(viewRecord, app, NOBODY, { pollId: id })).rejects.toMatchObject({ code: 'polls.no-record' });
  });

  it('goes by who could vote when it was opened: who is confirmed later cannot', async () => {
    const { app, settle, id } = await aSecretPoll();
    const late = await settle({ ...(await app.residents.find('lin'))!, id: 'late', contacts: [] });
    await expect(perform(castVote, app, late, { pollId: id, choices: ['yes'] })).rejects.toMatchObject({
      code: 'polls.not-on-roll',
    });
  });

  it('counts one ballot of a person who voted under two records that were joined afterwards', async () => {
    const { app, id, vote, close } = await aSecretPoll();
    await vote('lin', 'no');
    await vote('wang', 'yes');
    await app.residents.change('wang', (wang) => ({ next: { ...wang, mergedInto: 'lin' }, result: undefined }));
    const closed = await close();
    expect(closed).toMatchObject({ result: { participants: 1, standings: [{ option: 'no', votes: 1 }, {}] } });
    expect(id).toBe(closed?.id);
  });

  it('refuses what its method does not ask for, and takes several where it does', async () => {
    const ranked = await aSecretPoll({ method: 'ranked', options: ['门禁', '路灯', '车棚'] });
    await expect(ranked.vote('lin', '1', '1')).rejects.toMatchObject({ code: 'polls.choices' });
    await expect(ranked.vote('lin', '4')).rejects.toMatchObject({ code: 'polls.choices' });
    await ranked.vote('lin', '2', '1');
    await ranked.vote('wang', '2', '3', '1');
    await ranked.vote('worker', '1', '2');
    expect((await ranked.close())?.result?.standings).toEqual([
      { option: '2', votes: 2, rank: 1 },
      { option: '1', votes: 1, rank: 2 },
      { option: '3', votes: 0, rank: 3 },
    ]);
    const approval = await aSecretPoll({ method: 'approval', options: ['门禁', '路灯', '车棚'] });
    await approval.vote('lin', '1', '3');
    await approval.vote('wang', '3');
    expect((await approval.close())?.result?.standings).toMatchObject([
      { option: '3', votes: 2, rank: 1 },
      { option: '1', votes: 1, rank: 2 },
      { option: '2', votes: 0, rank: 3 },
    ]);
  });

  it('fails loudly when its key was lost before it was counted, and publishes nothing', async () => {
    const { app, id, vote, time } = await aSecretPoll();
    await vote('lin', 'yes');
    await app.keys.destroy(`ballots ${id}`);
    time.pass(12 * HOUR);
    await expect(perform(closeDue, app, SYSTEM, {})).rejects.toThrow('is gone, and it was not counted');
    expect(await app.polls.find(id)).toMatchObject({ state: 'closing' });
  });
});

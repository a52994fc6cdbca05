import { describe, expect, it } from 'vitest';
import {
  castByProxy,
  castVote,
  findOwnProxies,
  findStandIns,
  listProxies,
  recordProxy,
  revokeProxy,
} from '../../../../src/features/polls/index.ts';
import { NOBODY, perform, type Actor } from '../../../../src/kernel/index.ts';
import { gather } from '../../../factories/polls/counted.ts';
import { aSecretVote, aVoteOfOwners, PHOTO } from '../../../factories/polls/doors.ts';
import { buildResident } from '../../../factories/residents.ts';

async function withProxies(given: object = {}) {
  const vote = await aVoteOfOwners(given);
  const { app, id, worker } = vote;
  return {
    ...vote,
    authorise: (electorId: string, proxyId: string) =>
      perform(recordProxy, app, worker, { pollId: id, electorId, proxyId, document: PHOTO }),
    byProxy: (who: Actor, number: number, choice: string) =>
      perform(castByProxy, app, who, { pollId: id, number, choices: [choice] }),
    revoke: (who: Actor, number: number) => perform(revokeProxy, app, who, { pollId: id, number }),
  };
}

describe('a proxy', () => {
  it('votes for their principal, and is found by the number of the authorisation', async () => {
    const { app, id, lin, wang, guest, authorise, byProxy, count, record } = await withProxies();
    const { authorisation } = await authorise('e5', 'wang');
    expect((await authorise('e5', 'wang')).authorisation).toEqual(authorisation);
    expect(await perform(findOwnProxies, app, wang, {})).toMatchObject([
      { label: '钱＊', authorisation: { number: 1 } },
    ]);
    expect(await perform(findOwnProxies, app, guest, {})).toEqual([]);
    await expect(byProxy(lin, 1, 'yes')).rejects.toMatchObject({ code: 'doors.not-proxy' });
    await expect(byProxy(wang, 2, 'yes')).rejects.toMatchObject({ code: 'doors.not-proxy' });
    await byProxy(wang, 1, 'yes');
    await byProxy(wang, 1, 'no');
    expect(await app.ballots.find(id, 'e2')).toBeNull();
    await count();
    expect((await record()).ballots).toMatchObject([{ elector: 'e5', door: 'proxy', choices: ['no'] }]);
  });

  it('cannot vote any more once the principal has, whose own vote wins even when it came before', async () => {
    const { lin, wang, authorise, byProxy, vote, count, record } = await withProxies();
    await authorise('e1', 'wang');
    await byProxy(wang, 1, 'no');
    await vote(lin, 'yes');
    await expect(byProxy(wang, 1, 'no')).rejects.toMatchObject({ code: 'doors.principal-voted' });
    await count();
    const { ballots, superseded } = await record();
    expect(ballots).toMatchObject([{ elector: 'e1', door: 'online', choices: ['yes'] }]);
    expect(superseded).toEqual([{ elector: 'e1', door: 'proxy', choices: ['no'] }]);
  });

  it('can be revoked until they have voted, by the principal or an officer', async () => {
    const { steward, lin, wang, organizer, authorise, byProxy, revoke } = await withProxies();
    await authorise('e1', 'wang');
    await expect(revoke(organizer, 1)).rejects.toMatchObject({ code: 'doors.not-principal' });
    await expect(authorise('e1', 'organizer')).rejects.toMatchObject({ code: 'doors.proxy-several-stand-ins' });
    await revoke(lin, 1);
    expect(await revoke(lin, 1)).toMatchObject({ authorisation: { revoked: { by: 'lin' } } });
    await expect(byProxy(wang, 1, 'yes')).rejects.toMatchObject({ code: 'doors.proxy-revoked' });
    expect(await authorise('e1', 'organizer')).toMatchObject({ authorisation: { number: 2 } });
    await byProxy(organizer, 2, 'yes');
    await expect(revoke(steward, 2)).rejects.toMatchObject({ code: 'doors.proxy-has-voted' });
    await expect(revoke(steward, 3)).rejects.toMatchObject({ code: 'doors.proxy-missing' });
  });

  it('is nobody who can cast the ballot anyhow, and nobody unknown', async () => {
    const { authorise } = await withProxies();
    await expect(authorise('e1', 'lin')).rejects.toMatchObject({ code: 'doors.proxy-self' });
    await expect(authorise('e1', 'no-one')).rejects.toMatchObject({ code: 'residents.missing' });
  });

  it('is found by the whole name in the document among confirmed people of the place and the electors, for officers alone', async () => {
    const { app, id, worker, wang, settle } = await withProxies();
    const find = (name: string, door?: string) =>
      perform(findStandIns, app, worker, { pollId: id, name, ...(door !== undefined && { door }) });
    expect(await find('王建国')).toEqual([{ id: 'wang', maskedName: '王＊＊', isElector: true }]);
    expect(await find('赵敏')).toMatchObject([{ id: 'zhao', isElector: true }]);
    expect(await find('刘洋')).toMatchObject([{ id: 'worker', isElector: false }]);
    for (const nobody of ['王建', '陈阿姨', '孙丽']) expect(await find(nobody)).toEqual([]);
    await settle(buildResident({ id: 'namesake', name: '王建国', dwelling: '3-502' }));
    expect(await find('王建国')).toHaveLength(2);
    expect(await find('王建国', '3单元502室')).toMatchObject([{ id: 'namesake', isElector: false }]);
    await expect(perform(findStandIns, app, wang, { pollId: id, name: '王建国' })).rejects.toMatchObject({
      code: 'doors.not-worker',
    });
  });

  it('is on a list that is published only where the rule pack says so', async () => {
    const { app, id, lin, worker, authorise } = await withProxies();
    await authorise('e5', 'wang');
    await expect(perform(listProxies, app, lin, { pollId: id })).rejects.toMatchObject({
      code: 'doors.proxies-not-published',
    });
    expect(await perform(listProxies, app, worker, { pollId: id })).toMatchObject({
      items: [{ principal: '钱＊', proxyName: '王＊＊' }],
    });
    await app.polls.change(id, (poll) => {
      const rules = poll.rules!;
      const rolls = rules.pack.rolls.map((roll) => ({ ...roll, proxies: { ...roll.proxies, listed: true, most: 1 } }));
      return { next: { ...poll, rules: { ...rules, pack: { ...rules.pack, rolls } } }, result: undefined };
    });
    expect((await perform(listProxies, app, NOBODY, { pollId: id })).items).toHaveLength(1);
    await expect(authorise('e4', 'wang')).rejects.toMatchObject({ code: 'doors.proxy-too-many', details: { most: 1 } });
  });

  it('of a secret poll leaves no trace of it on the ballot, and yields to the principal all the same', async () => {
    const members = ['lin', 'wang', 'organizer', 'zhao'];
    const secret = await aSecretVote({ pack: 'collective-economy', roll: 'members', doors: ['proxy'] });
    const { app, id, worker, lin, wang, electorOf, count } = secret;
    expect(members).toHaveLength(4);
    const recorded = { pollId: id, relation: 'same-household' as const, document: PHOTO };
    for (const principal of ['lin', 'zhao'])
      await perform(recordProxy, app, worker, { ...recorded, electorId: await electorOf(principal), proxyId: 'wang' });
    await expect(perform(castByProxy, app, wang, { pollId: id, number: 1, choices: ['no'] })).rejects.toMatchObject({
      code: 'polls.no-session-yet',
    });
    await gather(secret, id);
    await perform(castByProxy, app, wang, { pollId: id, number: 1, choices: ['no'] });
    await perform(castByProxy, app, wang, { pollId: id, number: 2, choices: ['no'] });
    const kept = JSON.stringify(await app.connection.collection('ballots').find().toArray());
    for (const trace of ['proxy', 'wang', '"no"']) expect(kept).not.toContain(trace);
    await perform(castVote, app, lin, { pollId: id, choices: ['yes'] });
    await expect(perform(castByProxy, app, wang, { pollId: id, number: 1, choices: ['no'] })).rejects.toMatchObject({
      code: 'doors.principal-voted',
    });
    expect((await count()).result).toMatchObject({ participants: 2, standings: [{ votes: 1 }, { votes: 1 }] });
  });
});

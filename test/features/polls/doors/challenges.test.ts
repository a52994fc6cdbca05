import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  castAssisted,
  challengeBallot,
  findElectors,
  finishEntry,
  listChallenges,
  nameScrutineers,
  ruleOnChallenge,
  type Challenge,
} from '../../../../src/features/polls/index.ts';
import { later, perform, type Actor } from '../../../../src/kernel/index.ts';
import { aSecretVote, aVoteOfOwners } from '../../../factories/polls/doors.ts';
import { settleReactions } from '../../../factories/reactions.ts';
import { toldIn } from '../../../factories/told.ts';

type Scene = Awaited<ReturnType<typeof aVoteOfOwners>>;

const challenge = (
  { app, id }: Pick<Scene, 'app' | 'id'>,
  who: Actor,
  electorId: string,
  door: Challenge['door'],
  words = '这不是我签的',
) => perform(challengeBallot, app, who, { pollId: id, electorId, door, words });

const rule = ({ app, id }: Scene, who: Actor, challengeId: string, isUpheld: boolean, reason = '笔迹不是本人的') =>
  perform(ruleOnChallenge, app, who, { pollId: id, challengeId, isUpheld, reason });

describe('a challenge to a ballot', () => {
  it('that is upheld sets that ballot aside, and what else came from the elector counts', async () => {
    const scene = await aVoteOfOwners();
    const { app, id, lin, wang, worker, steward, agree, vote, stop, count, record } = scene;
    await vote(lin, 'no');
    await agree('e1', 'yes');
    await perform(castAssisted, app, worker, { pollId: id, electorId: 'e2', door: 'phone', choices: ['yes'] });
    await stop();
    const ours = await challenge(scene, lin, 'e1', 'paper');
    const phone = await challenge(scene, wang, 'e2', 'phone', '没有人给我打过电话');
    await rule(scene, steward, ours.challenge.id, true);
    await rule(scene, steward, phone.challenge.id, true);

    expect(await count()).toMatchObject({ state: 'closed', result: { participants: 1 } });
    expect(await record()).toMatchObject({
      roll: { voted: ['e1'] },
      ballots: [{ elector: 'e1', door: 'online', choices: ['no'] }],
      superseded: [],
      setAside: [
        { elector: 'e1', door: 'paper' },
        { elector: 'e2', door: 'phone' },
      ],
    });
  });

  it('that is rejected changes nothing', async () => {
    const scene = await aVoteOfOwners();
    await scene.agree('e1', 'yes');
    const made = await challenge(scene, scene.lin, 'e1', 'paper');
    await rule(scene, scene.steward, made.challenge.id, false, '本人当面签的');
    await scene.count();

    const record = await scene.record();
    expect(record.ballots).toMatchObject([{ elector: 'e1', door: 'paper' }]);
    expect(record).not.toHaveProperty('setAside');
  });

  it('holds the count back until there is a ruling', async () => {
    const scene = await aVoteOfOwners();
    const { app, id, lin, steward, agree, stop, close, count } = scene;
    await agree('e1', 'yes');
    await stop();
    const { challenge: made } = await challenge(scene, lin, 'e1', 'paper');
    const finish = () => perform(finishEntry, app, steward, { pollId: id });
    await expect(finish()).rejects.toMatchObject({ code: 'doors.challenges-wait', details: { waiting: 1 } });
    expect(await count()).toMatchObject({ state: 'entering' });
    await rule(scene, steward, made.id, true);
    expect(await close()).toMatchObject({ state: 'closed', result: { participants: 0 } });
    await expect(rule(scene, steward, made.id, false)).rejects.toMatchObject({ code: 'doors.challenge-ruled' });
  });

  it('is taken from the elector, from those who watch the count and those who take ballots in, and of nobody else', async () => {
    const scene = await aVoteOfOwners();
    const { app, id, lin, wang, zhao, chen, organizer, worker, steward } = scene;
    await expect(challenge(scene, wang, 'e1', 'paper')).rejects.toMatchObject({ code: 'doors.not-challenger' });
    await perform(nameScrutineers, app, steward, { pollId: id, residentIds: ['wang', 'organizer'] });
    await challenge(scene, wang, 'e1', 'paper');
    await challenge(scene, zhao, 'e4', 'proxy');
    await challenge(scene, worker, 'e3', 'phone');

    const seenBy = async (who: Actor) =>
      (await perform(listChallenges, app, who, { pollId: id })).challenges.map(({ challenge: { elector } }) => elector);
    expect(await seenBy(organizer)).toEqual(['e1', 'e4', 'e3']);
    expect(await seenBy(steward)).toEqual(['e1', 'e4', 'e3']);
    expect(await seenBy(zhao)).toEqual(['e4']);
    expect(await seenBy(lin)).toEqual(['e1']);
    expect(await seenBy(chen)).toEqual([]);
  });

  it('is offered against whose ballot it may be, by the ways it can have come, and only as long as it is taken', async () => {
    const scene = await aVoteOfOwners({ doors: ['paper', 'proxy'] });
    const { app, id, lin, zhao, chen, wang, worker, steward, stop, time } = scene;
    const mayOf = async (who: Actor) => (await perform(listChallenges, app, who, { pollId: id })).may;
    const doors = ['online', 'paper', 'proxy'];
    expect(await mayOf(lin)).toEqual({ own: [{ elector: 'e1', label: '林＊＊' }], any: false, doors });
    expect(await mayOf(zhao)).toEqual({ own: [{ elector: 'e4', label: '赵＊' }], any: false, doors });
    expect(await mayOf(chen)).toEqual({ own: [], any: false, doors });
    expect(await mayOf(worker)).toEqual({ own: [], any: true, doors });
    await perform(nameScrutineers, app, steward, { pollId: id, residentIds: ['wang', 'organizer'] });
    expect(await mayOf(wang)).toMatchObject({ own: [{ elector: 'e2' }], any: true });

    const { papersEndAt } = await stop();
    expect(await mayOf(lin)).toMatchObject({ own: [{ elector: 'e1' }] });
    time.set(papersEndAt!);
    expect(await mayOf(lin)).toEqual({ own: [], any: false, doors: [] });
    expect(await mayOf(worker)).toEqual({ own: [], any: false, doors: [] });
  });

  it('may be against any ballot for who watches the count, found by what is published of it alone', async () => {
    const scene = await aVoteOfOwners();
    const { app, id, wang, zhao, worker, steward } = scene;
    await perform(nameScrutineers, app, steward, { pollId: id, residentIds: ['wang', 'organizer'] });
    const findBy = async (who: Actor, words: string) =>
      (await perform(findElectors, app, who, { pollId: id, words })).electors.map(({ elector, names }) => [
        elector.id,
        ...names,
      ]);
    expect(await findBy(wang, '钱')).toEqual([['e5', '钱＊']]);
    expect(await findBy(wang, '林晓梅')).toEqual([]);
    expect(await findBy(worker, '林晓梅')).toEqual([['e1', '林晓梅']]);
    await expect(findBy(zhao, '钱')).rejects.toMatchObject({ code: 'doors.not-worker' });
  });

  it('is known to whose ballot it is, who learns what was decided, and not who said what', async () => {
    const scene = await aVoteOfOwners();
    const { app, id, lin, wang, zhao, steward } = scene;
    await perform(nameScrutineers, app, steward, { pollId: id, residentIds: ['wang', 'organizer'] });
    const made = await challenge(scene, wang, 'e1', 'phone', '林家没有人接过电话');
    await challenge(scene, wang, 'e4', 'paper');
    await rule(scene, steward, made.challenge.id, true);
    await settleReactions(app);

    const { challenges } = await perform(listChallenges, app, lin, { pollId: id });
    expect(challenges).toMatchObject([
      {
        challenge: { elector: 'e1', by: '', words: '', ruling: { isUpheld: true } },
        isOwn: false,
        isOfOwnBallot: true,
      },
    ]);
    expect(await toldIn(app, 'lin')).toEqual([expect.stringMatching(/一张票（电话.*不算。理由：笔迹不是本人的/u)]);
    expect(await toldIn(app, 'wang')).toEqual([expect.stringContaining('异议成立')]);
    expect(await toldIn(app, zhao.id)).toEqual([]);
  });

  it('is taken from somebody who joined with whom the ballot was written down for', async () => {
    const scene = await aVoteOfOwners();
    const { app, id, chen } = scene;
    await app.residents.change('lin', (one) => ({ next: { ...one, mergedInto: 'chen' }, result: true }));

    expect((await perform(listChallenges, app, chen, { pollId: id })).may.own).toEqual([
      { elector: 'e1', label: '林＊＊' },
    ]);
    await challenge(scene, chen, 'e1', 'paper');
  });

  it('without an elector is of one’s own ballot, and of several nobody could say which', async () => {
    const { app, id, lin, worker } = await aVoteOfOwners();
    const own = { pollId: id, door: 'paper' as const, words: '这不是我签的' };
    expect((await perform(challengeBallot, app, lin, own)).challenge).toMatchObject({ elector: 'e1', by: 'lin' });
    await expect(perform(challengeBallot, app, worker, own)).rejects.toMatchObject({ code: 'doors.not-challenger' });

    const [e1, e2] = (await app.electorates.held(id))!.electors;
    const ofTwo = { ...app, electorates: { ...app.electorates, electorsOf: async () => [e1!, e2!] } };
    await expect(perform(challengeBallot, ofTwo, lin, own)).rejects.toMatchObject({ code: 'doors.challenge-several' });
  });

  it('is ruled on by nobody who is concerned: not the elector, not who challenged, not who took the ballot in', async () => {
    const scene = await aVoteOfOwners();
    const { app, id, lin, worker, colleague, steward, agree } = scene;
    await agree('e1', 'yes');
    await perform(castAssisted, app, worker, { pollId: id, electorId: 'e5', door: 'doorstep', choices: ['yes'] });
    const paper = await challenge(scene, lin, 'e1', 'paper');
    for (const one of [worker, colleague])
      await expect(rule(scene, one, paper.challenge.id, false)).rejects.toMatchObject({
        code: 'doors.challenge-other-person',
      });
    await expect(rule(scene, lin, paper.challenge.id, true)).rejects.toMatchObject({ code: 'doors.not-worker' });
    const atDoor = await challenge(scene, colleague, 'e5', 'doorstep');
    for (const one of [worker, colleague])
      await expect(rule(scene, one, atDoor.challenge.id, true)).rejects.toMatchObject({
        code: 'doors.challenge-other-person',
      });
    await rule(scene, colleague, (await challenge(scene, worker, 'e5', 'doorstep')).challenge.id, true);
    await rule(scene, steward, atDoor.challenge.id, true);
  });

  it('is taken to the last moment of entering, and not of a secret poll or by a way that is closed', async () => {
    const scene = await aVoteOfOwners();
    const { lin, stop, time } = scene;
    const { papersEndAt } = await stop();
    time.set(later(papersEndAt!, -1));
    await challenge(scene, lin, 'e1', 'online');
    time.set(papersEndAt!);
    await expect(challenge(scene, lin, 'e1', 'paper')).rejects.toMatchObject({ code: 'doors.challenges-over' });

    const secret = await aSecretVote();
    const elector = await secret.electorOf('lin');
    await expect(challenge(secret, secret.lin, elector, 'paper')).rejects.toMatchObject({
      code: 'doors.no-challenges',
    });
    const few = await aVoteOfOwners({ doors: ['paper'] });
    await expect(challenge(few, few.lin, 'e1', 'phone')).rejects.toMatchObject({ code: 'doors.not-declared' });
  });

  it('that arrives while it is counted either is decided before or refused', async () => {
    const scene = await aVoteOfOwners();
    const { app, id, lin, steward, agree, stop } = scene;
    await agree('e1', 'yes');
    await stop();
    const asked = Promise.allSettled(Array.from({ length: 10 }, () => challenge(scene, lin, 'e1', 'paper')));
    await pause(Math.random() * 20);
    const fixed = await app.challenges.fix(id);
    const answers = await asked;

    const taken = answers.filter(({ status }) => status === 'fulfilled').length;
    const kept = (await perform(listChallenges, app, steward, { pollId: id })).challenges;
    expect(kept).toHaveLength(taken);
    expect(fixed === null).toBe(taken > 0);
  });
});

import { describe, expect, it } from 'vitest';
import {
  answerNomination,
  enterCandidate,
  publishCandidates,
  ruleOnWords,
  wordsStateOf,
} from '../../../../src/features/polls/index.ts';
import { perform, type Actor } from '../../../../src/kernel/index.ts';
import { aDoor } from '../../../factories/door.ts';
import { anElection, approveWords, DATES, entryOf } from '../../../factories/polls/elections.ts';
import { settleReactions } from '../../../factories/reactions.ts';
import { toldIn } from '../../../factories/told.ts';

const WORDS = '愿意为大家跑腿。';
const REASON = '写了邻居家的私事';

async function withWords() {
  const scene = await anElection({ seats: 1 });
  const { app, election, lin, steward } = scene;
  const electionId = election.id;
  const say = (words: string, who: Actor = lin) =>
    perform(answerNomination, app, who, { electionId, stands: true, words });
  await say(WORDS);
  await scene.stand('wang');
  return {
    ...scene,
    electionId,
    say,
    rule: (ruling: { state: 'approved' } | { state: 'refused'; reason: string }, who: Actor = steward, words = WORDS) =>
      perform(ruleOnWords, app, who, { electionId, entryId: entryOf('lin'), words, ruling }),
    refuse: (reason = REASON, words = WORDS) =>
      perform(ruleOnWords, app, steward, {
        electionId,
        entryId: entryOf('lin'),
        words,
        ruling: { state: 'refused', reason },
      }),
    stateOf: async () => wordsStateOf((await scene.now()).nominees.find(({ entry }) => entry === entryOf('lin'))!),
  };
}

describe('what a candidate says', () => {
  it('waits for an officer, who is told of it; the list is not published before', async () => {
    const scene = await withWords();
    const { app, worker, electionId, time, stateOf } = scene;
    await settleReactions(app);
    expect(await toldIn(app, 'worker')).toEqual([expect.stringContaining('有候选人写了对邻居说的话')]);
    expect(JSON.stringify(await toldIn(app, 'worker'))).not.toContain('跑腿');
    expect(await stateOf()).toBe('waiting');
    time.set(DATES.nominateUntil);
    await expect(perform(publishCandidates, app, worker, { electionId })).rejects.toMatchObject({
      code: 'polls.words-wait',
      details: { waiting: 1 },
    });

    await approveWords(scene, 'lin', WORDS);
    await approveWords(scene, 'lin', WORDS);
    await scene.publish();
    const seen = await (await aDoor(app)).as(scene.chen);
    expect((await seen.get(`/elections/${electionId}`)).body).toMatchObject({
      candidates: expect.arrayContaining([expect.objectContaining({ name: '林晓梅', words: WORDS })]),
    });
  });

  it('that is refused is shown to nobody, and the candidate is told why and may say it anew', async () => {
    const scene = await withWords();
    const { app, electionId, lin, chen, say, refuse, rule, stateOf } = scene;
    await refuse('写了别人的电话13812345678');
    await settleReactions(app);
    const told = (await toldIn(app, 'lin')).join();
    expect(told).toMatch(/没有通过。理由：写了别人的电话/u);
    expect(told).not.toContain('13812345678');
    const door = await aDoor(app);
    expect((await (await door.as(lin)).get(`/elections/${electionId}`)).body).toMatchObject({
      own: { wordsState: 'refused', wordsReason: expect.stringContaining('写了别人的电话') },
    });

    await say('把楼道灯修好。');
    expect(await stateOf()).toBe('waiting');
    await expect(rule({ state: 'approved' })).rejects.toMatchObject({ code: 'polls.words-changed' });
    await refuse(REASON, '把楼道灯修好。');
    await scene.publish();
    const body = JSON.stringify((await (await door.as(chen)).get(`/elections/${electionId}`)).body);
    expect(body).not.toContain('楼道灯');
    expect(body).not.toContain(REASON);
    await expect(rule({ state: 'approved' }, scene.steward, '把楼道灯修好。')).rejects.toMatchObject({
      code: 'polls.list-public',
    });
  });

  it('can be decided anew until the list is public, and is not read by anybody who stands', async () => {
    const { app, election, worker, rule, refuse, stateOf } = await withWords();
    await refuse();
    await rule({ state: 'approved' }, worker);
    expect(await stateOf()).toBe('approved');
    await perform(answerNomination, app, worker, { electionId: election.id, stands: true, name: '刘洋' });
    await expect(rule({ state: 'approved' }, worker)).rejects.toMatchObject({ code: 'polls.words-other-person' });
  });

  it('was read by whoever enters it from a letter, and is nothing of whoever does not stand', async () => {
    const { app, electionId, worker, lin, now, rule } = await withWords();
    const letter = { entryId: entryOf('chen'), name: '陈秀英', letter: '3月3日交来同意书', words: '把楼道灯修好。' };
    await perform(enterCandidate, app, worker, { electionId, ...letter });
    const chen = (await now()).nominees.find(({ entry }) => entry === entryOf('chen'));
    expect(chen).toMatchObject({ wordsRuling: { isApproved: true, by: 'worker' } });

    await perform(answerNomination, app, lin, { electionId, stands: false });
    await expect(rule({ state: 'approved' })).rejects.toMatchObject({ code: 'polls.words-missing' });
  });

  it('waits for somebody else where an officer enters their own letter, or stands already', async () => {
    const { app, electionId, worker, now, rule } = await withWords();
    const enter = (who: 'worker' | 'chen', name: string) =>
      perform(enterCandidate, app, worker, {
        electionId,
        entryId: entryOf(who),
        name,
        letter: '3月3日交来同意书',
        words: '把楼道灯修好。',
      });
    const stateOf = async (who: 'worker' | 'chen') =>
      wordsStateOf((await now()).nominees.find(({ entry }) => entry === entryOf(who))!);

    await enter('worker', '陈晓');
    expect(await stateOf('worker')).toBe('waiting');
    await enter('chen', '陈秀英');
    expect(await stateOf('chen')).toBe('waiting');
    await expect(rule({ state: 'approved' }, worker)).rejects.toMatchObject({ code: 'polls.words-other-person' });
  });
});

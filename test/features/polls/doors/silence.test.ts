import { describe, expect, it } from 'vitest';
import {
  challengeBallot,
  noteDelivery,
  ruleOnChallenge,
  viewRecord,
  type Delivery,
} from '../../../../src/features/polls/index.ts';
import { NOBODY, perform } from '../../../../src/kernel/index.ts';
import { aVoteWhereSilenceCounts } from '../../../factories/polls/doors.ts';

type Scene = Awaited<ReturnType<typeof aVoteWhereSilenceCounts>>;

const deliver = ({ app, id, worker }: Scene, electorId: string, result: Delivery['result']) =>
  perform(noteDelivery, app, worker, { pollId: id, electorId, result });

async function verdictOf({ poll }: Scene) {
  const { result } = await poll();
  return result!.verdict!;
}

describe('silence, where adopted rules count it with the majority', () => {
  it('is that of those who were handed a ballot and sent none, with their area', async () => {
    const scene = await aVoteWhereSilenceCounts();
    await scene.vote(scene.lin, 'yes');
    await scene.vote(scene.wang, 'no');
    await scene.vote(scene.organizer, 'yes');
    await deliver(scene, 'e1', 'handed');
    await deliver(scene, 'e4', 'handed');
    await deliver(scene, 'e5', 'posted');
    await scene.count();

    const verdict = await verdictOf(scene);
    expect(verdict.silence).toMatchObject({ joined: 'agree', reference: { kind: 'adopted-rules' } });
    const took = verdict.lines.filter(({ step }) => step === 'takes-part').map(({ part, whole }) => [part, whole]);
    expect(took).toEqual([
      [4, 5],
      [3_000_000, 3_500_000],
    ]);
    const passes = verdict.lines.filter(({ step }) => step === 'passes').map(({ part }) => part);
    expect(passes).toEqual([3, 2_200_000]);
    expect((await scene.record()).roll).toMatchObject({ voted: ['e1', 'e2', 'e3'], silent: ['e4'] });
  });

  it('counts by the last attempt: who refused at last was handed nothing', async () => {
    const scene = await aVoteWhereSilenceCounts();
    await scene.vote(scene.lin, 'yes');
    await deliver(scene, 'e4', 'handed');
    await deliver(scene, 'e4', 'refused');
    await deliver(scene, 'e5', 'not-found');
    await scene.count();

    expect((await scene.record()).roll.silent).toEqual([]);
  });

  it('is not that of somebody whose ballot was challenged and set aside', async () => {
    const scene = await aVoteWhereSilenceCounts();
    const { app, id, wang, steward } = scene;
    await scene.vote(scene.lin, 'yes');
    await deliver(scene, 'e2', 'handed');
    await scene.agree('e2', 'no');
    const asked = { pollId: id, electorId: 'e2', door: 'paper' as const, words: '这不是我签的' };
    const { challenge } = await perform(challengeBallot, app, wang, asked);
    const ruling = { pollId: id, challengeId: challenge.id, isUpheld: true, reason: '笔迹不是本人的' };
    await perform(ruleOnChallenge, app, steward, ruling);
    await scene.count();

    expect(await scene.record()).toMatchObject({ roll: { voted: ['e1'], silent: [] }, setAside: [{ elector: 'e2' }] });
  });

  it('joins neither side where heads and area differ', async () => {
    const scene = await aVoteWhereSilenceCounts();
    // 90 + 80 against 70 + 60 + 50 m²: two heads of five, and most of the area.
    await scene.vote(scene.organizer, 'no');
    await scene.vote(scene.lin, 'yes');
    await deliver(scene, 'e2', 'handed');
    await scene.count();

    expect((await verdictOf(scene)).silence).toMatchObject({ joined: 'abstain' });
  });

  it('stays as it was when it was counted, whatever is noted later', async () => {
    const scene = await aVoteWhereSilenceCounts();
    await scene.vote(scene.lin, 'yes');
    await scene.count();
    const before = await perform(viewRecord, scene.app, NOBODY, { pollId: scene.id });
    await deliver(scene, 'e4', 'handed');

    expect(await perform(viewRecord, scene.app, NOBODY, { pollId: scene.id })).toEqual(before);
  });

  it('is nobody’s without such rules', async () => {
    const scene = await aVoteWhereSilenceCounts({ isAdopted: false });
    await scene.vote(scene.lin, 'yes');
    await deliver(scene, 'e4', 'handed');
    await scene.count();

    expect((await verdictOf(scene)).silence).toBeNull();
    expect((await scene.record()).roll).not.toHaveProperty('silent');
  });
});

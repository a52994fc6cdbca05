import { describe, expect, it } from 'vitest';
import {
  findSimilar,
  listDuplicates,
  mergeNeeds,
  refuseNeed,
  reviewDuplicates,
  submitNeed,
  type Need,
} from '../../../../src/features/needs/index.ts';
import { perform } from '../../../../src/kernel/index.ts';
import { aCommunity } from '../../../factories/community.ts';
import { buildSharedNeed, LAMP, OTHER_LAMP } from '../../../factories/needs.ts';
import { REGION_TREE } from '../../../factories/regions.ts';
import { buildActor, buildGrant } from '../../../factories/residents.ts';
import { aTime } from '../../../factories/time.ts';
import { twoApps } from '../../../factories/two-apps.ts';

const said = { text: '三号楼楼道的灯不亮了，老人下楼怕摔', region: '/d1/s1/c1/' };

describe('findSimilar()', () => {
  it('shows what a neighbour asked for, masked, and how many it concerns', async () => {
    const text = '3号楼2单元501门口楼道灯坏了好几天，请打13800001234';
    const { app, wang } = await aCommunity({ needs: [buildSharedNeed({ text })] });

    const [same, ...more] = await perform(findSimilar, app, wang, said);

    expect(more).toEqual([]);
    expect(same).toMatchObject({ number: LAMP, concerned: 1, isOwn: false });
    expect(same!.text).not.toMatch(/501|13800001234/u);
  });

  it('says when one asked for it oneself', async () => {
    const { app, lin } = await aCommunity({ needs: [buildSharedNeed()] });

    expect(await perform(findSimilar, app, lin, said)).toMatchObject([{ number: LAMP, isOwn: true }]);
  });

  it.each<[string, Partial<Need>]>([
    ['another community’s', { region: '/d1/s1/c2/b1/' }],
    ['somebody’s own affair', { route: 'organization', state: 'submitted' }],
    ['a matter of health', { affected: ['病人'] }],
    ['what is closed', { state: 'refused' }],
    ['a danger', { route: 'duty', urgency: 'danger', state: 'acknowledged' }],
    ['another building’s', { text: '5号楼楼道灯坏了好几天，晚上看不见', place: '5号楼楼道' }],
    ['something else', { text: '小区东门的垃圾没人清', place: '小区东门' }],
  ])('does not show %s', async (_, given) => {
    const { app, wang } = await aCommunity({ needs: [buildSharedNeed(given)] });

    expect(await perform(findSimilar, app, wang, said)).toEqual([]);
  });

  it('compares a danger with nothing', async () => {
    const { app, wang } = await aCommunity({ needs: [buildSharedNeed({ text: '3号楼着火了' })] });

    expect(await perform(findSimilar, app, wang, { ...said, text: '3号楼着火了，快来人' })).toEqual([]);
  });
});

describe('openNeeds()', () => {
  it('sees at once what another process keeps, closes and merges, and knows it again after a restart', async () => {
    const time = aTime();
    const [one, other] = await twoApps(time.clock);
    for (const region of REGION_TREE) await one.regions.insert(region, []);
    const lin = buildActor({ id: 'lin', region: '/d1/s1/c1/b1/' });
    const wang = buildActor({ id: 'wang', region: '/d1/s1/c1/b2/' });
    const worker = buildActor({ id: 'worker', grants: [buildGrant('worker')] });
    const seen = async () => (await perform(findSimilar, one, wang, said)).map(({ number }) => number);
    const submit = async (text: string) => {
      time.pass(1000);
      return (
        await perform(submitNeed, other, lin, { text, route: 'hall', category: 'construction/property-management' })
      ).number;
    };

    expect(await seen()).toEqual([]);
    const first = await submit('3号楼楼道灯坏了好几天，晚上看不见');
    expect(await seen()).toEqual([first]);
    time.pass(1000);
    await perform(refuseNeed, other, worker, { number: first, reason: '重复', instead: '请看公告' });
    expect(await seen()).toEqual([]);
    const [head, second] = [await submit('3号楼电梯坏了'), await submit('3号楼楼道的灯一直不亮')];
    expect(await seen()).toEqual([second]);
    time.pass(60_000);
    await perform(mergeNeeds, other, worker, { number: second, into: head });
    expect(await seen()).toEqual([]);
    await submit('3号楼楼道灯坏了');
    // Nothing is left in the memory of a process that starts anew.
    expect(await perform(findSimilar, other, wang, said)).toHaveLength(1);
  });
});

describe('listDuplicates() and reviewDuplicates()', () => {
  const twin = buildSharedNeed({
    id: 'other',
    number: OTHER_LAMP,
    resident: 'wang',
    text: said.text,
    submittedAt: new Date('2026-03-04T01:00:00Z'),
  });

  it('show staff what is likely the same, with score and reasons', async () => {
    const { app, worker } = await aCommunity({ needs: [buildSharedNeed(), twin] });

    const { likely } = await perform(listDuplicates, app, worker, { number: OTHER_LAMP });

    expect(likely.map(({ need }) => need.number)).toEqual([LAMP]);
    expect(likely[0]!.score).toBeGreaterThan(30);
    expect(likely[0]!.reasons.map(({ code }) => code)).toEqual([
      'needs.alike-words',
      'needs.alike-same-place',
      'needs.alike-category',
      'needs.alike-days',
    ]);
  });

  it('show each pair once, with the newer one, until they are merged, and then what is merged', async () => {
    const { app, worker } = await aCommunity({ needs: [buildSharedNeed(), twin] });
    const review = () => perform(reviewDuplicates, app, worker, { region: '/d1/s1/c1/' });

    const before = await review();
    await perform(mergeNeeds, app, worker, { number: OTHER_LAMP, into: LAMP });
    const after = await review();

    expect(before.items.map(({ need, likely }) => [need.number, likely.map((one) => one.need.number)])).toEqual([
      [OTHER_LAMP, [LAMP]],
    ]);
    expect(after.items.map(({ need, merged }) => [need.number, merged.map(({ number }) => number)])).toEqual([
      [LAMP, [OTHER_LAMP]],
    ]);
    expect(after.next).toBeNull();
  });
});

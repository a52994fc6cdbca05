import { describe, expect, it } from 'vitest';
import type { Roll } from '../../../../src/features/polls/index.ts';
import { aCommunity, type Community } from '../../../factories/community.ts';
import { buildFrozen, buildObjection, buildPublished, buildRoll } from '../../../factories/rolls/roll.ts';
import { freeze, object, publish, rule } from '../../../factories/rolls/steps.ts';

const ruled = { isUpheld: false, reason: '不成立', by: 'worker', at: new Date(0), isLate: false };

describe('every step out of order', () => {
  it.each<[string, Roll, (community: Community) => Promise<unknown>, string]>([
    ['a roll without entries', buildRoll({ entries: [] }), publish, 'rolls.empty'],
    ['publishing twice', buildPublished(), publish, 'rolls.published-already'],
    ['publishing what is frozen', buildFrozen(), publish, 'rolls.frozen-already'],
    ['freezing a draft', buildRoll(), freeze, 'rolls.not-published'],
    ['freezing before the deadline', buildPublished(), freeze, 'rolls.objections-still'],
    [
      'freezing while an objection waits',
      buildPublished({ objectionsUntil: new Date(0), objections: [buildObjection()] }),
      freeze,
      'rolls.objections-wait',
    ],
    ['freezing twice', buildFrozen(), freeze, 'rolls.frozen-already'],
    ['freezing what is superseded', buildFrozen({ state: 'superseded' }), freeze, 'rolls.superseded'],
    ['objecting to a draft, which nobody else sees', buildRoll(), object, 'rolls.missing'],
    [
      'objecting to a draft',
      buildRoll(),
      (community) => object({ ...community, lin: community.worker }),
      'rolls.not-published',
    ],
    ['objecting to what is superseded', buildFrozen({ state: 'superseded' }), object, 'rolls.superseded'],
    [
      'objecting to an entry that is not there',
      buildPublished(),
      (community) => object(community, { entryId: 'e9' }),
      'rolls.entry-missing',
    ],
    [
      'a sixth objection while five wait',
      buildPublished({ objections: [1, 2, 3, 4, 5].map((id) => buildObjection({ id: `o${id}` })) }),
      object,
      'rolls.too-many-objections',
    ],
    [
      'ruling twice',
      buildPublished({ objections: [buildObjection({ ruling: ruled })] }),
      (community) => rule(community, 'o1'),
      'rolls.ruled-already',
    ],
    ['ruling on nothing', buildPublished(), (community) => rule(community, 'o1'), 'rolls.objection-missing'],
    [
      'ruling on one’s own objection',
      buildPublished({ objections: [buildObjection({ by: 'worker' })] }),
      (community) => rule(community, 'o1'),
      'rolls.own-objection',
    ],
    [
      'upholding without saying what is right',
      buildPublished({ objections: [buildObjection()] }),
      (community) => rule(community, 'o1', { correction: {} }),
      'rolls.correction-needed',
    ],
    [
      'upholding that somebody is missing without a name',
      buildPublished({ objections: [buildObjection({ kind: 'missing' })] }),
      (community) => rule(community, 'o1'),
      'rolls.name-needed',
    ],
    [
      'adding an owner without an area',
      buildPublished({ objections: [buildObjection({ kind: 'missing' })] }),
      (community) => rule(community, 'o1', { correction: { name: '赵敏' } }),
      'rolls.area-needed',
    ],
    [
      'an area on a roll of people',
      buildPublished({ basis: 'adults', objections: [buildObjection()] }),
      (community) => rule(community, 'o1'),
      'rolls.area-not-asked',
    ],
    [
      'adding somebody who is on the roll of people already',
      buildPublished({ basis: 'adults', objections: [buildObjection({ kind: 'missing' })] }),
      (community) => rule(community, 'o1', { correction: { name: '王建国', voters: ['wang'] } }),
      'rolls.on-it-already',
    ],
    [
      'a voter whom nobody knows',
      buildPublished({ objections: [buildObjection()] }),
      (community) => rule(community, 'o1', { correction: { voters: ['nobody-here'] } }),
      'residents.missing',
    ],
    [
      'taking off an entry that was not named',
      buildPublished({
        objections: [{ ...buildObjection({ kind: 'not-entitled' }), entry: undefined } as never],
      }),
      (community) => rule(community, 'o1', { correction: {} }),
      'rolls.entry-needed',
    ],
  ])('refuses %s', async (_, roll, step, code) => {
    const community = await aCommunity({ rolls: [roll] });
    community.time.set('2026-03-02T09:30:00+08:00');

    await expect(step(community)).rejects.toMatchObject({ code });

    expect(await community.app.rolls.find('roll')).toEqual(roll);
    expect(await community.app.rolls.pending(9)).toEqual([]);
  });
});

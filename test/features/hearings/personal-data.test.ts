import { expect, it } from 'vitest';
import { followJoined, hearingsData } from '../../../src/features/hearings/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildHearing } from '../../factories/deliberation/hearings.ts';
import { buildResident } from '../../factories/residents.ts';

const person = { id: 'lin', formerIds: [], contacts: [] };

it('somebody who leaves gives up their place or seat; what was counted stays, what they remarked does not', async () => {
  const remark = { resident: 'lin', at: new Date(0), remark: '要装灯' };
  const confirming = buildHearing({ id: 'c', number: 3, state: 'confirming' });
  const { app, time } = await aCommunity({
    hearings: [
      buildHearing({ id: 'a', number: 1 }),
      buildHearing({ id: 'b', number: 2, state: 'prepared' }),
      { ...confirming, minutes: { ...confirming.minutes!, confirmations: [remark] } },
    ],
  });
  const data = hearingsData({ hearings: app.hearings, clock: time.clock });

  expect(JSON.stringify(await data.export(person))).toMatch(/1号楼[^]*要装灯[^]*收来的钱怎么用/u);
  await data.forget(person);
  await data.forget(person);

  const [a, b, c] = [await app.hearings.find('a'), await app.hearings.find('b'), await app.hearings.find('c')];
  expect(a!.signUps.map(({ resident }) => resident)).toEqual(['wang']);
  expect(b!.seated[0]!.leftAt).toEqual(time.now());
  expect(c!.minutes!.confirmations).toEqual([{ resident: 'lin', at: new Date(0) }]);
  expect(c!.questions[0]).not.toHaveProperty('by');
});

it('records that were joined have one place on a list, and what either did the one that goes on has done', async () => {
  const { app } = await aCommunity({
    residents: [buildResident({ id: 'old', contacts: [], mergedInto: 'lin' })],
    hearings: [
      buildHearing({
        id: 'a',
        number: 1,
        signUps: [...buildHearing().signUps, { ...buildHearing().signUps[0]!, resident: 'old' }],
      }),
      buildHearing({ id: 'b', number: 2, invited: ['old'] }),
    ],
  });

  await perform(followJoined, app, SYSTEM, { residentId: 'old' });

  expect((await app.hearings.find('a'))!.signUps.map(({ resident }) => resident)).toEqual(['lin', 'wang']);
  expect((await app.hearings.find('b'))!.invited).toEqual(['lin']);
});

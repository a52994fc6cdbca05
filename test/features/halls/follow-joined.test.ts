import { expect, it } from 'vitest';
import { findRunHalls, isVoter } from '../../../src/features/halls/index.ts';
import { bindContact, contactOf, issueBindingCode } from '../../../src/features/residents/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildHall } from '../../factories/polls.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildResident } from '../../factories/residents.ts';

it('the lists of a hall name the joined record, once', async () => {
  const { app, lin, settle, time } = await aCommunity({
    halls: [
      buildHall({ voters: { kind: 'members', members: ['phone', 'wang', 'lin'] }, organizers: ['phone'] }),
      buildHall({ id: 'other', rooms: [], organizers: ['wang'] }),
    ],
  });
  const contacts = [contactOf('miniprogram', 'phone')];
  const phone = await settle(buildResident({ id: 'phone', contacts, metAt: time.now() }));

  const { code } = await perform(issueBindingCode, app, lin, {});
  await perform(bindContact, app, phone, { code });
  await settleReactions(app);

  const hall = (await app.halls.find('hall'))!;
  expect(hall).toMatchObject({ voters: { kind: 'members', members: ['lin', 'wang'] }, organizers: ['lin'] });
  expect(isVoter(lin, hall.voters, hall.region)).toBe(true);
  expect(await perform(findRunHalls, app, lin, {})).toMatchObject([{ id: 'hall' }]);
  expect(await app.halls.find('other')).toMatchObject({ organizers: ['wang'] });
});

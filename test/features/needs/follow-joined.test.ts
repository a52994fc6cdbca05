import { expect, it } from 'vitest';
import { followJoined, listMyNeeds, withdrawNeed } from '../../../src/features/needs/index.ts';
import { bindContact, contactOf, issueBindingCode } from '../../../src/features/residents/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildNeed } from '../../factories/needs.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildResident } from '../../factories/residents.ts';

const PHONE = buildResident({ id: 'phone', contacts: [contactOf('miniprogram', 'phone')] });

it('a need asked for on the phone is one’s own in the chat once both are joined', async () => {
  const { app, lin, settle, time } = await aCommunity({
    needs: [buildNeed({ resident: 'phone', enteredBy: 'phone' })],
  });
  const phone = await settle({ ...PHONE, metAt: time.now() });

  const { code } = await perform(issueBindingCode, app, lin, {});
  await perform(bindContact, app, phone, { code });
  await settleReactions(app);

  expect(await perform(listMyNeeds, app, lin, {})).toMatchObject({ items: [{ id: 'lamp' }] });
  expect(await perform(withdrawNeed, app, lin, {})).toMatchObject({ id: 'lamp', enteredBy: 'lin', state: 'withdrawn' });
});

it('followJoined() keeps whose need it is that was entered for somebody else, and may be done twice', async () => {
  const { app, settle } = await aCommunity({ needs: [buildNeed({ enteredBy: 'phone', onBehalf: '打电话来的' })] });
  await settle({ ...PHONE, contacts: [], mergedInto: 'worker' });

  await perform(followJoined, app, SYSTEM, { residentId: 'phone' });
  await perform(followJoined, app, SYSTEM, { residentId: 'phone' });

  expect(await app.needs.find('lamp')).toMatchObject({ resident: 'lin', enteredBy: 'worker' });
});

it('followJoined() goes all the way when the older record was joined as well', async () => {
  const { app, settle } = await aCommunity({ needs: [buildNeed({ resident: 'phone', enteredBy: 'phone' })] });
  await settle({ ...PHONE, contacts: [], mergedInto: 'tablet' });
  await settle({ ...PHONE, id: 'tablet', contacts: [], mergedInto: 'lin' });

  await perform(followJoined, app, SYSTEM, { residentId: 'phone' });

  expect(await app.needs.find('lamp')).toMatchObject({ resident: 'lin', enteredBy: 'lin' });
});

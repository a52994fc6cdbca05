import { expect, it } from 'vitest';
import { cancelSignUp, editActivity, type SignUp } from '../../../src/features/activities/index.ts';
import { bindContact, contactOf, issueBindingCode } from '../../../src/features/residents/index.ts';
import { DAY, perform } from '../../../src/kernel/index.ts';
import { buildActivity, buildCourse, buildNote } from '../../factories/activities.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildResident } from '../../factories/residents.ts';

const signUpOf = (resident: string, state: SignUp['state'] = 'placed'): SignUp => ({
  resident,
  people: 1,
  state,
  signedUpAt: new Date('2026-03-01T09:00:00+08:00'),
});

/** Joins the younger record `phone` with 林晓梅's. */
async function join({ app, lin, settle, time }: Community): Promise<void> {
  const contacts = [contactOf('miniprogram', 'phone')];
  const phone = await settle(buildResident({ id: 'phone', contacts, metAt: time.now() }));
  const { code } = await perform(issueBindingCode, app, lin, {});
  await perform(bindContact, app, phone, { code });
  await settleReactions(app);
}

const list = async ({ app }: Community) =>
  (await app.activities.find('tea'))!.signUps.map(({ resident, state }) => `${resident} ${state}`);

it('what was announced and signed up for before is one’s own after joining', async () => {
  const community = await aCommunity({
    activities: [
      buildActivity({ organizer: 'phone', signUps: [signUpOf('wang'), signUpOf('phone')] }),
      buildCourse({ number: 2, signUps: [signUpOf('phone')], attendance: [buildNote('1', true, 'phone')] }),
    ],
  });

  await join(community);

  expect(await list(community)).toEqual(['wang placed', 'lin placed']);
  expect(await community.app.activities.find('phones')).toMatchObject({ attendance: [{ resident: 'lin' }] });
  await perform(editActivity, community.app, community.lin, { activityId: 'tea', title: '茶话会' });
  await perform(cancelSignUp, community.app, community.lin, { activityId: 'tea' });
  expect(await list(community)).toEqual(['wang placed']);
});

it('of two sign-ups of one person one stays, and whoever waits has the other’s place', async () => {
  const signUps = [signUpOf('lin'), signUpOf('phone'), signUpOf('wang', 'waiting')];
  const community = await aCommunity({ activities: [buildActivity({ capacity: 2, signUps })] });

  await join(community);

  expect(await list(community)).toEqual(['lin placed', 'wang waiting']);
  const told = (await community.app.happenings.of('tea')).map(({ name, facts }) => [name, facts['resident']]);
  expect(told.sort()).toEqual([
    ['activities.offered', 'wang'],
    ['activities.sign-up-cancelled', 'lin'],
  ]);
});

it('nobody moves up in an activity that is over', async () => {
  const signUps = [signUpOf('lin'), signUpOf('phone'), signUpOf('wang', 'waiting')];
  const community = await aCommunity({ activities: [buildActivity({ capacity: 2, signUps })] });
  community.time.pass(4 * DAY);

  await join(community);

  expect(await list(community)).toEqual(['lin placed', 'wang waiting']);
});

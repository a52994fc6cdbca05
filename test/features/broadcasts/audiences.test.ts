import { expect, it } from 'vitest';
import { composeBroadcast, previewBroadcast, type Recipients } from '../../../src/features/broadcasts/index.ts';
import { bindContact, issueBindingCode } from '../../../src/features/residents/index.ts';
import { castVote } from '../../../src/features/polls/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { buildActivity } from '../../factories/activities.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildHall, buildPoll } from '../../factories/polls.ts';
import { buildResident } from '../../factories/residents.ts';
import { aSent, statesOf, tick, toAll } from '../../factories/sendings/steps.ts';

const AT = new Date('2026-03-01T01:00:00Z');
const signUps = [
  { resident: 'lin', people: 1, state: 'placed' as const, signedUpAt: AT, placedAt: AT },
  { resident: 'wang', people: 2, state: 'waiting' as const, signedUpAt: AT },
];

const seeded = async () => {
  const community = await aCommunity({
    halls: [buildHall({ rooms: ['terminal:g1'] })],
    polls: [buildPoll()],
    activities: [buildActivity({ signUps })],
  });
  const { app } = community;
  await app.rooms.put({ channel: 'terminal', room: 'g1', region: '/d1/s1/c1/' });
  await app.rooms.put({ channel: 'terminal', room: 'far', region: '/d1/s1/c2/' });
  await app.residents.change('wang', (wang) => ({ next: { ...wang, tags: ['独居老人'] }, result: undefined }));
  return community;
};

const EVERYONE = ['broker', 'chen', 'duty-worker', 'lin', 'organizer', 'staff', 'steward', 'wang', 'worker'];

it.each<[string, Recipients, string[]]>([
  ['everyone who lives in a region', toAll({ region: '/d1/s1/c1/' }), EVERYONE],
  ['the people of a building', toAll({ region: '/d1/s1/c1/b1/' }), ['lin']],
  ['the rooms of a region', toAll({ roomsOf: '/d1/s1/c1/' }), ['terminal:g1']],
  ['who holds a role', toAll({ role: 'organizer', in: '/d1/s1/c1/' }), ['organizer']],
  ['who has a tag', toAll({ tag: '独居老人', in: '/d1/s1/c1/' }), ['wang']],
  ['who has a place in an activity', toAll({ signedUp: 'tea', state: 'placed' }), ['lin']],
  ['who waits for one', toAll({ signedUp: 'tea', state: 'waiting' }), ['wang']],
  ['named people', toAll({ residents: ['wang', 'lin', 'lin'] }), ['lin', 'wang']],
  [
    'the union of groups, each person once',
    toAll({ region: '/d1/s1/c1/b1/' }, { signedUp: 'tea', state: 'any' }, { roomsOf: '/d1/s1/c1/' }),
    ['lin', 'terminal:g1', 'wang'],
  ],
  [
    'all but some',
    { of: [{ signedUp: 'tea', state: 'any' }], except: [{ tag: '独居老人', in: '/d1/s1/c1/' }] },
    ['lin'],
  ],
])('a broadcast reaches %s', async (_, to, expected) => {
  const { app, steward } = await seeded();

  const { id } = await aSent(app, steward, { to });

  expect(Object.keys(await statesOf(app, id)).sort()).toEqual([...expected].sort());
});

it('a reminder reaches those entitled who have not voted, under any of their records', async () => {
  const { app, lin, worker, settle } = await seeded();
  const phone = await settle(buildResident({ id: 'wang-phone', metAt: new Date('2026-02-01T00:00:00Z') }));
  await perform(castVote, app, lin, { pollId: 'lamps', choices: ['yes'] });
  await perform(castVote, app, phone, { pollId: 'lamps', choices: ['no'] });
  const wang = (await app.residents.find('wang'))!;
  const { code } = await perform(issueBindingCode, app, phone, {});
  await perform(bindContact, app, { kind: 'resident', ...wang }, { code });

  const { id } = await aSent(app, worker, { to: toAll({ nonVoters: 'lamps' }) });

  const told = Object.keys(await statesOf(app, id));
  expect(told).not.toContain('lin');
  expect(told).not.toContain('wang');
  expect(told).not.toContain('chen');
  expect(told).toContain('organizer');
});

it('previewBroadcast() counts those in two groups once, and says how many were in both', async () => {
  const { app, worker } = await seeded();
  const to: Recipients = {
    of: [{ region: '/d1/s1/c1/b1/' }, { residents: ['lin', 'wang'] }],
    except: [{ residents: ['wang'] }],
  };
  const { id } = await perform(composeBroadcast, app, worker, { region: '/d1/s1/c1/', text: '停水。', to });

  const preview = await perform(previewBroadcast, app, worker, { broadcastId: id });

  expect(preview).toMatchObject({ recipients: 1, duplicates: 1, excepted: 1, reachable: { terminal: 1 } });
});

it.each<[string, Recipients, string]>([
  ['another community', toAll({ region: '/d1/s1/c2/' }), 'broadcasts.audience-elsewhere'],
  ['the street above', toAll({ region: '/d1/s1/' }), 'broadcasts.audience-elsewhere'],
  ['rooms elsewhere', toAll({ roomsOf: '/d1/s1/c2/' }), 'broadcasts.audience-elsewhere'],
  ['somebody who lives elsewhere', toAll({ residents: ['zhao'] }), 'residents.missing'],
  ['somebody nobody knows', toAll({ residents: ['no-such'] }), 'residents.missing'],
  [
    'those who have not voted beside others',
    toAll({ nonVoters: 'lamps' }, { residents: ['lin'] }),
    'broadcasts.secret-alone',
  ],
  [
    'a person without those who have not voted',
    { of: [{ residents: ['lin'] }], except: [{ nonVoters: 'lamps' }] },
    'broadcasts.secret-alone',
  ],
  ['an activity that is not there', toAll({ signedUp: 'no-such', state: 'any' }), 'activities.missing'],
  ['a poll that is not there', toAll({ nonVoters: 'no-such' }), 'polls.missing'],
])('composeBroadcast() refuses %s', async (_, to, code) => {
  const { app, worker } = await seeded();

  const composing = perform(composeBroadcast, app, worker, { region: '/d1/s1/c1/', text: '停水。', to });

  await expect(composing).rejects.toMatchObject({ code });
});

it('who was told under a record that is joined to another meanwhile is not told again under that one', async () => {
  const { app, worker } = await seeded();
  const { id } = await aSent(app, worker, { to: toAll({ residents: ['lin'] }) });
  await app.residents.change('lin', (lin) => ({ next: { ...lin, mergedInto: 'wang' }, result: undefined }));
  await app.broadcasts.change(id, (sent) => ({ next: { ...sent, cursor: '', isExpanded: false }, result: undefined }));

  await tick(app);

  expect(await statesOf(app, id)).toEqual({ lin: 'queued' });
});

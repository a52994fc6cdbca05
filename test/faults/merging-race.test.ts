import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import {
  concludeNeed,
  followNeed,
  followersToTell,
  mergeNeeds,
  unmergeNeed,
  withdrawNeed,
  type Need,
} from '../../src/features/needs/index.ts';
import { isRefusal, perform } from '../../src/kernel/index.ts';
import { buildSharedNeed } from '../factories/needs.ts';
import { settleReactions } from '../factories/reactions.ts';
import { REGION_TREE } from '../factories/regions.ts';
import { buildActor, buildGrant, buildResident } from '../factories/residents.ts';
import { aTime } from '../factories/time.ts';
import { twoApps } from '../factories/two-apps.ts';
import { size } from '../setup/size.ts';

const ROUNDS = size(8, 150);
const NEEDS = 4;
const FOLLOWERS = 6;
const ACTIONS = 40;

const worker = buildActor({ id: 'worker', grants: [buildGrant('worker')] });
const chance = (below: number): number => Math.floor(Math.random() * below);

/** As processes die: after so many changes of a need nothing more is done. */
function dyingAfter(app: App, changes: number): App {
  let left = changes;
  const change: App['needs']['change'] = (...given) => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error('killed')) : app.needs.change(...given);
  };
  return { ...app, needs: { ...app.needs, change } };
}

it(`merging, taking apart, following, withdrawing and concluding at once agree in the end, in ${ROUNDS} rounds`, async () => {
  const time = aTime();
  const apps = await twoApps(time.clock);
  for (const region of REGION_TREE) await apps[0].regions.insert(region, []);
  for (let index = 0; index < FOLLOWERS; index += 1) {
    await apps[0].residents.insert(buildResident({ id: `f${index}`, region: '/d1/s1/c1/' }), []);
  }

  for (let round = 0; round < ROUNDS; round += 1) {
    const numbers = Array.from({ length: NEEDS }, (_, index) => `N20260302-${String(100_000 + round * NEEDS + index)}`);
    for (const [index, number] of numbers.entries()) {
      const asker = `asker-${round}-${index}`;
      await apps[0].residents.insert(buildResident({ id: asker }), []);
      const need = buildSharedNeed({ id: `need-${round}-${index}`, number, resident: asker, enteredBy: asker });
      await apps[0].needs.insert(need, []);
    }
    const acknowledged: string[] = [];

    const any = () => numbers[chance(NEEDS)]!;
    const act = async (app: App): Promise<void> => {
      await pause(chance(40));
      const which = chance(22);
      if (which < 9) await perform(mergeNeeds, app, worker, { number: any(), into: any() });
      else if (which < 14) await perform(unmergeNeed, app, worker, { number: any() });
      else if (which < 18) {
        const resident = `f${chance(FOLLOWERS)}`;
        await perform(followNeed, app, buildActor({ id: resident, region: '/d1/s1/c1/' }), { number: any() });
        acknowledged.push(resident);
      } else if (which < 19) await perform(concludeNeed, app, worker, { number: any(), note: '办好了' });
      else {
        const index = chance(NEEDS);
        await perform(withdrawNeed, app, buildActor({ id: `asker-${round}-${index}` }), { number: numbers[index]! });
      }
    };
    const done = await Promise.allSettled([
      ...Array.from({ length: ACTIONS }, (_, index) => {
        const app = apps[index % 2]!;
        return act(chance(5) === 0 ? dyingAfter(app, 1 + chance(2)) : app);
      }),
      pause(chance(30)).then(() => settleReactions(apps[1])),
    ]);
    for (const one of done) if (one.status === 'rejected') expectNoDefect(one.reason);
    await settleReactions(apps[0]);

    const needs = await Promise.all(numbers.map(async (number) => (await apps[1].needs.findByNumber(number))!));
    for (const need of needs) expectAgreement(need, needs);
    const followed = needs.flatMap(({ followers = [] }) => followers.map(({ resident }) => resident));
    for (const resident of acknowledged) expect(followed).toContain(resident);
    for (const need of needs) await expectToldOnce(apps[0], need);
    for (const need of needs.filter(({ state }) => state === 'at-hall')) await expectAllTold(apps[0], need);
  }
});

function expectNoDefect(reason: unknown): void {
  if (isRefusal(reason)) return;
  expect((reason as Error).message).toBe('killed');
}

/** A merged need and its head know each other, no head is merged itself, and each history tells how it came. */
function expectAgreement(need: Need, needs: readonly Need[]): void {
  const { state, mergedInto, absorbed = [], followers = [], timeline } = need;
  const count = (step: string): number => timeline.filter((entry) => entry.step === step).length;
  const wasMergedAtTheEnd = state === 'merged' || (state === 'withdrawn' && count('merge') > count('unmerge'));
  expect(count('merge') - count('unmerge')).toBe(wasMergedAtTheEnd ? 1 : 0);
  expect(count('absorb') - count('release')).toBe(absorbed.length);
  expect(new Set(followers.map(({ resident }) => resident)).size).toBe(followers.length);
  expect(state === 'merged').toBe(mergedInto !== undefined);

  const heads = needs.filter(({ id }) => id === mergedInto?.need);
  expect(heads).toHaveLength(mergedInto === undefined ? 0 : 1);
  for (const head of heads) {
    expect(absorbed).toEqual([]);
    expect(['merged', 'withdrawn']).not.toContain(head.state);
    expect(head.absorbed?.filter(({ need: id }) => id === need.id)).toMatchObject([
      { merge: mergedInto!.merge, isJoined: true },
    ]);
  }
  for (const { need: id, merge } of absorbed) {
    expect(needs.find((other) => other.id === id)).toMatchObject({ state: 'merged', mergedInto: { merge } });
  }
}

/** No happening was told to anybody twice. */
async function expectToldOnce(app: App, need: Need): Promise<void> {
  const told = await doneNotices(app, need);
  expect(new Set(told).size).toBe(told.length);
}

/** What happens from now on is told once to everybody whom it concerns. */
async function expectAllTold(app: App, need: Need): Promise<void> {
  const concerned = await followersToTell(app.needs, need);
  const before = await doneNotices(app, need);

  await perform(concludeNeed, app, worker, { number: need.number, note: '办好了' });
  await settleReactions(app);

  const after = await doneNotices(app, need);
  expect(after.slice(before.length).toSorted()).toEqual([need.resident, ...concerned].toSorted());
}

async function doneNotices(app: App, { id }: Need): Promise<string[]> {
  const notices = await app.connection
    .model('notices')
    .find({ about: id, text: /办结/u })
    .sort({ order: 1 })
    .lean<{ readonly recipient: string }[]>();
  return notices.map(({ recipient }) => recipient);
}

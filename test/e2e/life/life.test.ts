import { beforeAll, describe, expect, it } from 'vitest';
import { cancelSignUp, signUp } from '../../../src/features/activities/index.ts';
import { showDesk } from '../../../src/features/service-records/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { buildActivity, buildCourse, buildLesson } from '../../factories/activities.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { buildNeed } from '../../factories/needs.ts';
import { buildRecord } from '../../factories/volunteers/service-records.ts';
import { buildMember, buildTeam } from '../../factories/volunteers/teams.ts';
import { buildBank, buildTimeAccount } from '../../factories/volunteers/time-bank.ts';
import { whyNot } from '../phone/chromium.ts';
import { MODES, type Mode, type PhoneOptions } from '../phone/phone.ts';
import { aScene } from '../phone/scene.ts';

/** Each mode has its own person, so that the same story can be told twice. */
const WHO: Record<Mode, { readonly id: string }> = { normal: { id: 'lin' }, elder: { id: 'wang' } };
const placed = (resident: string) => ({
  resident,
  people: 1,
  state: 'placed' as const,
  signedUpAt: new Date('2026-02-25T09:00:00+08:00'),
});

describe.skipIf(whyNot !== null)('life in the community on a phone', () => {
  const scene = aScene({
    activities: [
      buildActivity(),
      buildActivity({
        id: 'walk',
        number: 2,
        title: '清晨健步走',
        place: '东门广场',
        startsAt: new Date('2026-03-02T08:30:00+08:00'),
        endsAt: new Date('2026-03-02T10:00:00+08:00'),
        signUps: [placed('lin'), placed('wang')],
      }),
      ...MODES.map((mode, place) =>
        buildActivity({
          id: `paper-${mode}`,
          number: 3 + place,
          title: mode === 'normal' ? '剪纸课' : '书法课',
          capacity: 1,
          companions: 0,
          startsAt: new Date(`2026-03-1${place}T14:00:00+08:00`),
          endsAt: new Date(`2026-03-1${place}T16:00:00+08:00`),
        }),
      ),
      buildActivity({
        id: 'pottery',
        number: 7,
        title: '陶艺课',
        capacity: 1,
        companions: 0,
        startsAt: new Date('2026-03-15T14:00:00+08:00'),
        endsAt: new Date('2026-03-15T16:00:00+08:00'),
      }),
      buildCourse({
        number: 6,
        lessons: [
          buildLesson({ materials: [{ title: '讲义', url: 'https://example.org/1.pdf' }] }),
          buildLesson({ id: '2', title: '第二课', startsAt: new Date('2026-03-12T09:00:00+08:00') }),
        ],
        signUps: [placed('chen')],
      }),
    ],
    needs: Array.from({ length: 5 }, (_, place) =>
      buildNeed({
        id: `done-${place}`,
        number: `N20260302-50000${place}`,
        resident: `neighbour-${place}`,
        state: 'confirmed',
        offer: { id: `offer-${place}`, service: 'repairs', organization: 'org1' },
        feedback: { contacted: true, resolved: true, satisfied: place > 0, at: new Date('2026-03-02T09:00:00+08:00') },
      }),
    ),
    organizations: [buildOrganization({ grade: 4, description: '街坊自己的服务社。' })],
    services: [buildService({ categories: ['construction/housing-support'] })],
    teams: [buildTeam({ members: [buildMember('lin')] }), buildTeam({ id: 'dance', kind: 'culture', name: '舞蹈队' })],
    timeBanks: [buildBank()],
    timeAccounts: [buildTimeAccount()],
    serviceRecords: [
      buildRecord({ id: 'record-lin' }),
      buildRecord({ id: 'record-wang', number: 2, volunteer: 'wang' }),
    ],
  });

  beforeAll(async () => {
    const { app, worker, ...people } = scene().community;
    const waiting = { normal: people.lin, elder: people.wang };
    // Somebody takes the place, another waits for it, and it becomes free.
    for (const mode of MODES) {
      const place = { activityId: `paper-${mode}` };
      await perform(signUp, app, worker, place);
      await perform(signUp, app, waiting[mode], place);
      await perform(cancelSignUp, app, worker, place);
    }
  });

  const take = async (who: { readonly id: string }, options?: PhoneOptions) => {
    const phone = await scene().phoneAs(who, options);
    await phone.page.clock.setFixedTime(scene().community.app.clock());
    return phone;
  };

  it.each(MODES)('one signs up with a companion (%s)', async (mode) => {
    const phone = await take(WHO[mode], { mode });

    await phone.press(/^社区活动，/u, 'link');
    await phone.looksRight('activities');
    await phone.press(/^重阳茶话会/u, 'link');
    await phone.press('带1位家人', 'radio');
    await phone.press('报名');

    await phone.sees('报上名了，共2人');
    phone.isShort();
    await phone.looksRight('activity');
    await phone.press('看名单', 'link');
    await phone.sees('2人');
    await phone.looksRight('neighbours');
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('one takes the place that was kept (%s)', async (mode) => {
    const phone = await take(WHO[mode], { mode });

    await phone.press(/有名额了/u, 'link');
    await phone.sees(/^还剩/u);
    await phone.looksRight('activity-offer');
    await phone.press('要这个名额');

    await phone.sees('报上名了，共1人');
    phone.isShort();
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('one checks in by the word of the day (%s)', async (mode) => {
    const { app, organizer } = scene().community;
    const { word } = await perform(showDesk, app, organizer, { activityId: 'walk' });
    const phone = await take(WHO[mode], { mode });

    await phone.press(/^社区活动，/u, 'link');
    await phone.press('签到', 'link');
    await phone.write('今天的口令', word);
    await phone.looksRight('check-in');
    await phone.press('签到');

    await phone.sees('“清晨健步走”签到好了');
    phone.isShort();
    expect(await phone.putAway()).toEqual([]);
  });

  it('one checks in by the code on the desk, wherever it was read', async () => {
    const { app, organizer } = scene().community;
    const { token } = await perform(showDesk, app, organizer, { activityId: 'walk' });
    const phone = await take({ id: 'lin' });

    await phone.page.goto(`${scene().door.url}/check-in/${token}`);

    await phone.sees('“清晨健步走”签到好了');
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('one confirms hours of service (%s)', async (mode) => {
    const phone = await take(WHO[mode], { mode });

    await phone.press(/次服务等您确认$/u, 'link');
    await phone.sees('陪诊：陪老人看病');
    await phone.looksRight('hours');
    await phone.press('是这样，确认');

    await phone.sees('确认好了。');
    phone.isShort();
    await phone.press('开一张证明');
    await phone.sees('查验码');
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('one asks for a service from its page (%s)', async (mode) => {
    const phone = await take(WHO[mode], { mode });

    await phone.press(/^找服务，/u, 'link');
    await phone.looksRight('services');
    await phone.press(/^便民水电维修/u, 'link');
    await phone.looksRight('service');
    await phone.press('我需要这项服务');
    await phone.write('您有什么事', '厨房的水龙头一直滴水');
    await phone.press('下一步');
    await phone.press('就这样，送出');

    await phone.sees(/N20260302-\d{6}/u);
    phone.isShort();
    const [latest] = await scene().community.app.needs.ofResident(WHO[mode].id);
    expect(latest?.category).toBe('construction/housing-support');
    expect(await phone.putAway()).toEqual([]);
  });

  it('one is told live that a place has become free', async () => {
    const { app, worker, lin, chen } = scene().community;
    const activityId = 'pottery';
    await perform(signUp, app, worker, { activityId });
    await perform(signUp, app, chen, { activityId });
    const [waiting, looking] = [await take(chen), await take(lin)];
    await waiting.open(`/pages/activities/show?id=${activityId}`);
    await looking.open(`/pages/activities/show?id=${activityId}`);
    await waiting.sees('正在排队，前面还有0位');
    await looking.sees('名额满了，可以排队');

    await perform(cancelSignUp, app, worker, { activityId });
    await waiting.sees('有名额了，给您留着');
    await perform(cancelSignUp, app, chen, { activityId });
    await looking.sees('还有1个名额');

    expect([...(await waiting.putAway()), ...(await looking.putAway())]).toEqual([]);
  });

  it('one reads how an organization did, with how many said it', async () => {
    const phone = await take({ id: 'lin' });
    await phone.open('/pages/services/organization?id=org1');
    await phone.sees('办了5件，帮了5人');
    await phone.sees('5人次答了，4人次说是');
    await phone.looksRight('organization');

    expect(await phone.putAway()).toEqual([]);
  });

  it('one gives a neighbour an hour, after it was read back', async () => {
    const { app, wang } = scene().community;
    const { number } = await app.timeAccounts.openFor({ ...buildTimeAccount({ id: 'account-wang' }), holder: wang.id });
    const phone = await take({ id: 'lin' });

    await phone.open('/pages/volunteers/time-bank');
    await phone.write('邻居的账号', String(number));
    await phone.press('转给邻居');
    await phone.sees(`转1小时给${number}号吗？`);
    await phone.looksRight('time-bank');
    await phone.press('确认转出');

    await phone.sees('转好了。');
    await phone.sees('支出1小时');
    expect(await phone.putAway()).toEqual([]);
  });

  it('every other page fits a screen of 320 with letters twice as large, in the dark', async () => {
    const phone = await take({ id: 'lin' }, { width: 320, height: 640, letters: 32, isDark: true });
    for (const [name, path] of PAGES) {
      await phone.open(path);
      await phone.looksRight(`${name}-320-200-night`);
    }
    await phone.open('/pages/activities/index');
    await phone.press('看日历', 'radio');
    await phone.looksRight('calendar-320-200-night');
    expect(await phone.putAway()).toEqual([]);
  });
});

const PAGES = [
  ['activity', '/pages/activities/show?id=tea'],
  ['course', '/pages/activities/show?id=phones'],
  ['own-activities', '/pages/activities/own'],
  ['check-in', '/pages/activities/check-in'],
  ['neighbours', '/pages/activities/neighbours?id=walk'],
  ['hours', '/pages/volunteers/hours'],
  ['teams', '/pages/volunteers/teams'],
  ['team', '/pages/volunteers/team?id=readers'],
  ['time-bank', '/pages/volunteers/time-bank'],
  ['services', '/pages/services/index'],
  ['service', '/pages/services/service?id=repairs'],
  ['organization', '/pages/services/organization?id=org1'],
  ['identity', '/pages/mine/identity'],
] as const;

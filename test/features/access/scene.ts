import { contactOf, type Resident } from '../../../src/features/residents/index.ts';
import type { Offer } from '../../../src/features/matching/index.ts';
import type { Need } from '../../../src/features/needs/index.ts';
import { announceSeries } from '../../../src/features/activities/index.ts';
import { DAY, later, perform, SYSTEM } from '../../../src/kernel/index.ts';
import type { App } from '../../../src/app.ts';
import { buildActivity, buildCourse } from '../../factories/activities.ts';
import type { Community } from '../../factories/community.ts';
import { buildNotice } from '../../factories/notices.ts';
import { buildHall, buildPoll } from '../../factories/polls.ts';
import { buildStatement, buildTopic } from '../../factories/statements/topics.ts';
import { buildTeam } from '../../factories/volunteers/teams.ts';
import { buildGrant, buildResident } from '../../factories/residents.ts';

/**
 * A place in 桂花社区 where each try finds things of its own, so that no try disturbs another: needs of 林晓梅, offers to
 * the organization `org1`, a poll, an activity.
 */
export interface Scene {
  readonly community: Community;
  readonly app: App;
  /** A word nobody has used yet. */
  fresh(): string;
  resident(given?: Partial<Resident>): Promise<string>;
  hall(): Promise<string>;
  poll(): Promise<string>;
  /** A topic with one statement that is shown. */
  topic(): Promise<string>;
  activity(): Promise<string>;
  /** One that is over, at which 林晓梅 was. */
  over(): Promise<string>;
  /** One of a series. */
  occurrence(): Promise<string>;
  /** A course with two lessons to come. */
  course(): Promise<string>;
  /** A study group that takes everybody in. */
  team(): Promise<string>;
  need(given?: Partial<Need>): Promise<Need>;
  offer(state: Offer['state'], need: Need): Promise<string>;
  /** A message to 林晓梅 that may not have arrived. */
  notice(): Promise<string>;
}

export async function setScene(community: Community): Promise<Scene> {
  const { app, time } = community;
  let used = 0;
  const fresh = () => `t${(used += 1)}`;
  await app.organizations.insert(
    {
      id: 'org1',
      name: '桂花助老服务中心',
      kind: 'filed',
      region: '/d1/s1/',
      openOffers: 500,
      isPaused: false,
      changedAt: time.now(),
    },
    [],
  );
  await app.services.insert(
    {
      id: 'visit',
      locations: [{ address: '梧桐路1号' }],
      organization: 'org1',
      name: '上门陪伴',
      description: '陪伴独居老人',
      status: 'active',
      categories: [],
      areas: ['/d1/s1/'],
      eligibility: { tags: [] },
      cost: { kind: 'free' },
      languages: [],
      accessibility: [],
      capacity: 500,
      places: [],
      changedAt: time.now(),
    },
    [],
  );
  const idOf = async (kept: Promise<{ readonly id: string }>) => (await kept).id;

  const aHall = () => idOf(app.halls.insert(buildHall({ id: fresh(), rooms: [] }), []));

  return {
    community,
    app,
    fresh,
    resident: (given = {}) => {
      const id = fresh();
      return idOf(app.residents.insert(buildResident({ id, contacts: [contactOf('terminal', id)], ...given }), []));
    },
    hall: aHall,
    async poll() {
      const hall = await aHall();
      return idOf(app.polls.insert(buildPoll({ id: fresh(), number: 1000 + used, hall, rooms: [] }), []));
    },
    async topic() {
      const hall = await aHall();
      const id = await idOf(app.topics.insert(buildTopic({ id: fresh(), number: 1000 + used, hall, rooms: [] }), []));
      await app.statements.insert(buildStatement({ topic: id }), []);
      return id;
    },
    // Numbers with room between them for those that are announced.
    activity() {
      const signUps = [{ resident: 'lin', people: 1, state: 'placed' as const, signedUpAt: time.now() }];
      return idOf(app.activities.insert(buildActivity({ id: fresh(), number: 1000 * used, rooms: [], signUps }), []));
    },
    over() {
      const [startsAt, endsAt] = [later(time.now(), -2 * DAY), later(time.now(), -DAY)];
      const signUps = [{ resident: 'lin', people: 1, state: 'placed' as const, signedUpAt: startsAt }];
      const given = {
        id: fresh(),
        number: 1000 * used,
        rooms: [],
        signUps,
        startsAt,
        endsAt,
        state: 'finished' as const,
      };
      return idOf(app.activities.insert(buildActivity(given), []));
    },
    course: () => idOf(app.activities.insert(buildCourse({ id: fresh(), number: 1000 * used }), [])),
    async occurrence() {
      const { made } = await perform(announceSeries, app, SYSTEM, {
        region: '/d1/s1/c1/',
        rule: 'FREQ=WEEKLY;BYDAY=TH',
        title: '太极拳',
        place: '广场',
        startsAt: '2026-03-05T14:00:00+08:00',
        endsAt: '2026-03-05T16:00:00+08:00',
        capacity: 20,
      });
      return made[0]!.id;
    },
    team: () => idOf(app.teams.insert(buildTeam({ id: fresh(), name: `读书会${used}` }), [])),
    need(given = {}) {
      const id = fresh();
      const at = time.now();
      const need: Need = {
        id,
        // Of another day than those that are said in this test: their numbers are drawn by lot.
        number: `N20260301-${String(100_000 + used)}`,
        resident: 'lin',
        enteredBy: 'lin',
        region: '/d1/s1/c1/',
        text: '想找人陪老人说说话',
        category: 'elder-care/companionship',
        urgency: 'general',
        route: 'organization',
        affected: [],
        affectedIsStated: false,
        state: 'submitted',
        round: 0,
        failed: [],
        corrections: [],
        timeline: [],
        submittedAt: at,
        changedAt: at,
        ...given,
      };
      return app.needs.insert(need, []);
    },
    offer(state, need) {
      const offer: Offer = {
        id: `offer-${need.id}`,
        need: need.id,
        number: need.number,
        service: 'visit',
        organization: 'org1',
        region: need.region,
        urgent: false,
        score: 50,
        reasons: [],
        proposedBy: SYSTEM.id,
        state,
        expiresAt: new Date('2026-03-09T09:00:00+08:00'),
        preparedAt: time.now(),
      };
      return idOf(app.offers.insert(offer, []));
    },
    async notice() {
      const id = fresh();
      await app.notices.add([buildNotice({ id, inbox: 'lin', state: 'unknown' })]);
      return id;
    },
  };
}

/** Somebody with a role, for an account of their own. */
export const withRole = { grants: [buildGrant('organizer')] };

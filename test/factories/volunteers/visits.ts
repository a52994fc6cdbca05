import type { Activity, SignUp, Visit } from '../../../src/features/activities/index.ts';
import type { Need } from '../../../src/features/needs/index.ts';
import type { Team } from '../../../src/features/teams/index.ts';
import { buildActivity } from '../activities.ts';
import { buildNeed } from '../needs.ts';
import { buildMember, buildTeam } from '../volunteers/teams.ts';

export const PRESSURE = 'N20260302-200001';

/** 陈阿姨 asks for somebody to measure her blood pressure; nobody has looked at it yet. */
export const buildCare = (given: Partial<Need> = {}): Need =>
  buildNeed({
    id: 'pressure',
    number: PRESSURE,
    resident: 'chen',
    enteredBy: 'chen',
    text: '腿脚不方便，想请人上门量量血压',
    category: 'elder-care/companionship',
    region: '/d1/s1/c1/',
    ...given,
  });

/** The elder-help team of 桂花社区, with 林晓梅 and 王建国, who can both measure blood pressure; led by nobody. */
export const buildHelpers = (given: Partial<Team> = {}): Team =>
  buildTeam({
    id: 'helpers',
    kind: 'elder-help',
    name: '银龄帮帮团',
    members: ['lin', 'wang'].map((resident) => buildMember(resident, { skill: '血压测量证' })),
    ...given,
  });

export const placedHelper = (resident: string): SignUp => ({
  resident,
  people: 1,
  state: 'placed',
  signedUpAt: new Date('2026-03-02T01:00:00Z'),
  placedAt: new Date('2026-03-02T01:00:00Z'),
});

/** A visit of two to 陈阿姨 on the third day of a test, for which nobody is asked yet. */
export const buildVisit = ({
  visit,
  ...given
}: Omit<Partial<Activity>, 'visit'> & { readonly visit?: Partial<Visit> } = {}): Activity =>
  buildActivity({
    id: 'visit1',
    kind: 'elder-help',
    team: 'helpers',
    title: '上门量血压',
    place: '桂花社区',
    endsAt: new Date('2026-03-05T14:30:00+08:00'),
    capacity: 2,
    companions: 0,
    rooms: [],
    organizer: 'worker',
    isAsked: true,
    ...given,
    visit: {
      need: 'pressure',
      number: PRESSURE,
      visited: 'chen',
      task: 'blood-pressure',
      skills: ['血压测量'],
      callsBack: false,
      missed: [],
      callBacks: [],
      nextAt: given.startsAt ?? new Date('2026-03-05T14:00:00+08:00'),
      reminded: 0,
      ...visit,
    },
  });

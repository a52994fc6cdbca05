import type { IconName } from '@/look/icons';
import { STAFF } from '@/phrases/staff';
import type { RouteName } from '@/routes';
import type { Me } from '@/state/me';
import { BROKERS, holdsOne, HUB, INTAKERS, ORGANIZATION, ORGANIZERS, OVERSEERS, WORKERS, type Role } from './seat';

export interface Entry {
  readonly title: string;
  readonly note: string;
  readonly icon: IconName;
  readonly to: RouteName;
  readonly roles: readonly Role[];
}

const { entries: said } = STAFF;

/** What there is to do, and for whom, by what it is about. */
const GROUPS: readonly { readonly title: string; readonly entries: readonly Entry[] }[] = [
  {
    title: STAFF.groups.organization,
    entries: [
      { ...said.offers, icon: 'bell', to: 'staffOffers', roles: ORGANIZATION },
      { ...said.services, icon: 'home', to: 'staffServices', roles: ORGANIZATION },
    ],
  },
  {
    title: STAFF.groups.needs,
    entries: [
      { ...said.inbox, icon: 'follow', to: 'staffInbox', roles: OVERSEERS },
      { ...said.intake, icon: 'phone', to: 'staffIntake', roles: INTAKERS },
      { ...said.queue, icon: 'link', to: 'staffQueue', roles: BROKERS },
    ],
  },
  {
    title: STAFF.groups.hall,
    entries: [
      { ...said.ballots, icon: 'ballot', to: 'staffBallots', roles: WORKERS },
      { ...said.proxies, icon: 'person', to: 'staffProxies', roles: WORKERS },
      { ...said.newPoll, icon: 'ask', to: 'staffNewPoll', roles: ORGANIZERS },
      { ...said.elections, icon: 'vote', to: 'staffElections', roles: WORKERS },
      { ...said.sessions, icon: 'team', to: 'staffSessions', roles: ORGANIZERS },
      { ...said.hearings, icon: 'person', to: 'staffHearings', roles: ORGANIZERS },
      { ...said.statements, icon: 'speak', to: 'staffStatements', roles: ORGANIZERS },
      { ...said.objections, icon: 'alert', to: 'staffObjections', roles: WORKERS },
    ],
  },
  {
    title: STAFF.groups.events,
    entries: [
      { ...said.activities, icon: 'calendar', to: 'staffActivities', roles: ORGANIZERS },
      { ...said.broadcast, icon: 'bell', to: 'staffBroadcast', roles: ORGANIZERS },
    ],
  },
  {
    title: STAFF.groups.people,
    entries: [
      { ...said.residents, icon: 'person', to: 'staffResidents', roles: WORKERS },
      { ...said.register, icon: 'door', to: 'staffRegister', roles: WORKERS },
      { ...said.figures, icon: 'bars', to: 'staffFigures', roles: HUB },
    ],
  },
];

/** Each group with what this person may do of it; none without. */
export const groupsFor = (me: Me) =>
  GROUPS.map(({ title, entries }) => ({ title, entries: entries.filter(({ roles }) => holdsOne(me, roles)) })).filter(
    ({ entries }) => entries.length > 0,
  );

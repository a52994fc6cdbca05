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

/** What there is to do, and for whom. */
const ENTRIES: readonly Entry[] = [
  { ...said.offers, icon: 'bell', to: 'staffOffers', roles: ORGANIZATION },
  { ...said.services, icon: 'home', to: 'staffServices', roles: ORGANIZATION },
  { ...said.inbox, icon: 'follow', to: 'staffInbox', roles: OVERSEERS },
  { ...said.intake, icon: 'phone', to: 'staffIntake', roles: INTAKERS },
  { ...said.queue, icon: 'link', to: 'staffQueue', roles: BROKERS },
  { ...said.ballots, icon: 'ballot', to: 'staffBallots', roles: WORKERS },
  { ...said.objections, icon: 'alert', to: 'staffObjections', roles: WORKERS },
  { ...said.statements, icon: 'speak', to: 'staffStatements', roles: ORGANIZERS },
  { ...said.activities, icon: 'calendar', to: 'staffActivities', roles: ORGANIZERS },
  { ...said.newPoll, icon: 'ballot', to: 'staffNewPoll', roles: ORGANIZERS },
  { ...said.broadcast, icon: 'bell', to: 'staffBroadcast', roles: ORGANIZERS },
  { ...said.register, icon: 'door', to: 'staffRegister', roles: WORKERS },
  { ...said.residents, icon: 'person', to: 'staffResidents', roles: WORKERS },
  { ...said.figures, icon: 'bars', to: 'staffFigures', roles: HUB },
];

export const entriesFor = (me: Me): readonly Entry[] => ENTRIES.filter(({ roles }) => holdsOne(me, roles));

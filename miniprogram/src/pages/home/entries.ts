import type { IconName } from '@/look/icons';
import { HOME } from '@/phrases/home';
import type { RouteName } from '@/routes';

/** The three large entries of the first page. */
export const ENTRIES = [
  { ...HOME.entries.newNeed, icon: 'speak', to: 'newNeed' },
  { ...HOME.entries.myNeeds, icon: 'follow', to: 'myNeeds' },
  { ...HOME.entries.notices, icon: 'bell', to: 'notices' },
] as const satisfies readonly { title: string; note: string; icon: IconName; to: RouteName }[];

/** Whatever else there is to go to, in smaller lines. */
export const OTHERS = [
  { ...HOME.others.activities, icon: 'calendar', to: 'activities' },
  { ...HOME.others.services, icon: 'search', to: 'services' },
] as const satisfies readonly { title: string; note: string; icon: IconName; to: RouteName }[];

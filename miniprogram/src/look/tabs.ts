import { SAID } from '@/phrases/common';
import type { IconName } from './icons';

/** The places that are always one press away. */
export const TABS = [
  { name: 'home', title: SAID.tabs.home, icon: 'home' },
  { name: 'newNeed', title: SAID.tabs.newNeed, icon: 'speak' },
  { name: 'hall', title: SAID.tabs.hall, icon: 'hall' },
  { name: 'mine', title: SAID.tabs.mine, icon: 'person' },
] as const satisfies readonly { name: string; title: string; icon: IconName }[];

export type TabName = (typeof TABS)[number]['name'];

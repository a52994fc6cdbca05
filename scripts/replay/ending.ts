import type { Need } from '../../src/features/needs/index.ts';

export const ENDINGS = ['offered', 'broker', 'authority', 'hall', 'duty', 'lost'] as const;
/** Where a message came to rest; `lost` is nowhere. */
export type Ending = (typeof ENDINGS)[number];

const BY_STATE: Partial<Record<Need['state'], Ending>> = {
  offered: 'offered',
  accepted: 'offered',
  'in-progress': 'offered',
  done: 'offered',
  confirmed: 'offered',
  brokered: 'broker',
  forwarded: 'authority',
  'at-hall': 'hall',
  alerted: 'duty',
  acknowledged: 'duty',
  'false-alarm': 'duty',
};

/** A need that was submitted and went no further is lost like a message of which none was made. */
export function endingOf(need: Need | undefined): Ending {
  if (need === undefined) return 'lost';
  const ending = BY_STATE[need.state] ?? 'lost';
  return ending === 'offered' && need.offer === undefined ? 'lost' : ending;
}

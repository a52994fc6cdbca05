import type { Answer } from '@/api/client';
import { sayMoment } from '@/look/moment';
import { STAFF_NEEDS } from '@/phrases/staff-needs';

export type Need = Answer<'GET /needs/{number}'>;

/** How far a need's clock is, in a shape and in words. */
export interface DueWords {
  readonly kind: 'wait' | 'bad' | 'warn';
  readonly text: string;
}

/** The soonest first; what is late says so. */
export function wordDue({ clock }: Pick<Need, 'clock'>): readonly DueWords[] {
  if (clock.isPaused) return [{ kind: 'warn', text: STAFF_NEEDS.paused }];
  return clock.due.map(({ level, at, isOverdue }) => ({
    kind: isOverdue ? 'bad' : 'wait',
    text: (isOverdue ? STAFF_NEEDS.dueLate : STAFF_NEEDS.dueBy)[level](sayMoment(at)),
  }));
}

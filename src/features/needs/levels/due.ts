import { isProvisional } from '../../regions/index.ts';
import type { Need } from '../need.ts';
import { LEVEL_NAMES, type LevelName } from './service-levels.ts';

/** Until when something is due, as whoever waits for it is told. */
export interface Due {
  readonly level: LevelName;
  readonly at: Date;
  readonly isOverdue: boolean;
  /** Counted without the official calendar of the year: it may still move. */
  readonly isProvisional: boolean;
}

/** What is still waited for, soonest first; nothing while the clock is stopped. */
export function dueOf({ levels }: Need): readonly Due[] {
  if (levels === undefined || levels.pause !== undefined) return [];
  return LEVEL_NAMES.flatMap((name): Due[] => {
    const level = levels[name];
    if (level === undefined || level.endedAt !== undefined) return [];
    const { dueAt: at, breachedAt } = level;
    return [{ level: name, at, isOverdue: breachedAt !== undefined, isProvisional: isProvisional(at) }];
  });
}

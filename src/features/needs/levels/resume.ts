import type { OwnDays } from '../../regions/index.ts';
import type { Need } from '../need.ts';
import { tell } from '../steps.ts';
import { resumeLevels, type ServiceLevels } from './service-levels.ts';

interface ResumedBy {
  readonly by: string;
  readonly at: Date;
  /** A pause that ended by itself ended when it was to, however late that is seen. */
  readonly countedFrom: Date;
}

/** The need with its clock going again. */
export function resume(need: Need, levels: ServiceLevels, { by, at, countedFrom }: ResumedBy, own: OwnDays) {
  const resumed = resumeLevels(levels, countedFrom, own);
  const next = {
    ...need,
    levels: resumed,
    timeline: [...need.timeline, { at, step: 'resume', by }],
    changedAt: at,
  };
  const { solution } = resumed;
  const isDue = solution.breachedAt === undefined && solution.endedAt === undefined;
  const facts = { due: isDue ? solution.dueAt.toISOString() : null };
  return { next, happenings: [tell(next, 'needs.resumed', { by, at, facts })] };
}

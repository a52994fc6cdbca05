import type { RegionPath } from '../../../kernel/index.ts';
import type { Need, NeedRoute, NeedState } from '../need.ts';
import { newAlert } from '../alerts/ladder.ts';
import { NEED_STEPS, ROUTE_STEPS, tell } from '../steps.ts';
import { categoryPath } from '../understanding/index.ts';
import type { NeedDraft } from './draft.ts';

export interface NewNeed {
  readonly id: string;
  readonly number: string;
  readonly resident: string;
  readonly enteredBy: string;
  readonly region: RegionPath;
  readonly draft: NeedDraft;
  readonly now: Date;
  readonly age?: number | undefined;
  readonly photos?: readonly string[] | undefined;
  readonly onBehalf?: string | undefined;
  /** Did somebody say who is affected, or was it read from the text? */
  readonly affectedIsStated: boolean;
}

/** A need as it begins: danger with the duty worker, an authority's business on its way there, all else to be matched. */
export function newNeed({
  id,
  number,
  resident,
  enteredBy,
  region,
  draft,
  now,
  age,
  photos = [],
  onBehalf,
  affectedIsStated,
}: NewNeed): Need {
  const { text, place, category, urgency, route, affected } = draft;
  return {
    id,
    number,
    resident,
    enteredBy,
    ...(onBehalf !== undefined && { onBehalf }),
    region,
    text,
    ...(place !== undefined && { place }),
    category,
    urgency,
    route,
    affected,
    affectedIsStated,
    ...(age !== undefined && { age }),
    ...(photos.length > 0 && { photos }),
    state: FIRST_STATE[route],
    round: 0,
    failed: [],
    ...routeFields(route, category, now),
    corrections: [],
    timeline: [{ at: now, step: 'submit', by: enteredBy }, ...firstSteps(route, now)],
    submittedAt: now,
    changedAt: now,
  };
}

/** What is told about a new need: that it is there, and where it went. */
export function submissionHappenings(need: Need) {
  const by = { by: need.enteredBy, at: need.submittedAt };
  const { category, urgency } = need;
  const submitted = tell(need, 'needs.submitted', { ...by, facts: { category, urgency } });
  if (need.route === 'organization') return [submitted];
  return [submitted, tell(need, NEED_STEPS[ROUTE_STEPS[need.route]].happening, by)];
}

/** What a need carries because of its route. */
export function routeFields(route: NeedRoute, category: string, now: Date): Pick<Need, 'forwarding' | 'alert'> {
  if (route === 'authority') return { forwarding: { to: '12345', categoryPath: categoryPath(category) } };
  if (route === 'duty') return { alert: newAlert(now) };
  return {};
}

const FIRST_STATE: Readonly<Record<NeedRoute, NeedState>> = {
  organization: 'submitted',
  authority: 'forwarded',
  hall: 'at-hall',
  duty: 'alerted',
};

const firstSteps = (route: NeedRoute, at: Date) =>
  route === 'organization' ? [] : [{ at, step: ROUTE_STEPS[route], by: 'system' }];

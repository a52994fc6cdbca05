import { SYSTEM, type HappeningDraft, type RegionPath } from '../../../kernel/index.ts';
import type { Need } from '../need.ts';
import { tell } from '../steps.ts';
import { breach, type ServiceLevels } from './service-levels.ts';

/**
 * What is due and was not kept is marked and shown in public, and told, once each, to those who should have done it and to
 * the hub above them.
 * @returns the need, what happened, and how many levels that were
 */
export function escalate(need: Need, before: ServiceLevels, now: Date, hub: RegionPath) {
  const { levels, breached } = breach(before, now);
  const by = { by: SYSTEM.id, at: now };
  const entries = breached.map(({ name }) => ({ ...by, step: `${name}-overdue` }));
  const next = { ...need, levels, timeline: [...need.timeline, ...entries] };
  const happenings = breached.map(({ name, dueAt }): HappeningDraft =>
    tell(next, 'needs.overdue', { ...by, facts: { level: name, due: dueAt.toISOString(), hub } }),
  );
  return { next, happenings, count: breached.length };
}

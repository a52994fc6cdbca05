import { z } from 'zod';
import { categoryName, NEED_ROUTES, NEED_STATES, URGENCIES, type Need } from '../../../features/needs/index.ts';
import { moment } from '../../present.ts';

/** What everyone with the number sees: no words of the resident's. */
export const needTimeline = z.object({
  number: z.string(),
  category: z.string(),
  categoryName: z.string(),
  state: z.enum(NEED_STATES),
  submittedAt: moment,
  timeline: z.array(z.object({ at: moment, step: z.string() })),
});

export const presentTimeline = (need: Need): z.input<typeof needTimeline> => ({
  number: need.number,
  category: need.category,
  categoryName: categoryName(need.category),
  state: need.state,
  submittedAt: need.submittedAt.toISOString(),
  timeline: need.timeline.map(({ at, step }) => ({ at: at.toISOString(), step })),
});

/** A need as those involved see it. */
export const need = z.object({
  number: z.string(),
  resident: z.string(),
  onBehalf: z.string().nullable(),
  region: z.string(),
  text: z.string(),
  place: z.string().nullable(),
  category: z.string(),
  categoryName: z.string(),
  urgency: z.enum(URGENCIES),
  route: z.enum(NEED_ROUTES),
  affected: z.array(z.string()),
  age: z.int().nullable(),
  state: z.enum(NEED_STATES),
  offer: z.object({ id: z.string(), service: z.string(), organization: z.string() }).nullable(),
  forwarding: z
    .object({ to: z.literal('12345'), categoryPath: z.string(), acknowledgement: z.string().nullable() })
    .nullable(),
  outcome: z.object({ note: z.string(), at: moment }).nullable(),
  feedback: z
    .object({ contacted: z.boolean(), resolved: z.boolean(), satisfied: z.boolean(), note: z.string().nullable() })
    .nullable(),
  submittedAt: moment,
  timeline: z.array(z.object({ at: moment, step: z.string(), note: z.string().nullable() })),
});

export const presentNeed = (given: Need): z.input<typeof need> => ({
  number: given.number,
  resident: given.resident,
  onBehalf: given.onBehalf ?? null,
  region: given.region,
  text: given.text,
  place: given.place ?? null,
  category: given.category,
  categoryName: categoryName(given.category),
  urgency: given.urgency,
  route: given.route,
  affected: [...given.affected],
  age: given.age ?? null,
  state: given.state,
  offer: given.offer
    ? { id: given.offer.id, service: given.offer.service, organization: given.offer.organization }
    : null,
  forwarding: given.forwarding
    ? { ...only(given.forwarding), acknowledgement: given.forwarding.acknowledgement ?? null }
    : null,
  outcome: given.outcome ? { note: given.outcome.note, at: given.outcome.at.toISOString() } : null,
  feedback: given.feedback ? presentFeedback(given.feedback) : null,
  submittedAt: given.submittedAt.toISOString(),
  timeline: given.timeline.map(({ at, step, note }) => ({ at: at.toISOString(), step, note: note ?? null })),
});

const only = ({ to, categoryPath }: NonNullable<Need['forwarding']>) => ({ to, categoryPath });

const presentFeedback = ({ contacted, resolved, satisfied, note }: NonNullable<Need['feedback']>) => ({
  contacted,
  resolved,
  satisfied,
  note: note ?? null,
});

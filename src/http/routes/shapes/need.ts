import { z } from 'zod';
import { EMERGENCY_NUMBERS } from '../../../../config/needs.ts';
import {
  categoryName,
  followersOf,
  NEED_ROUTES,
  NEED_STATES,
  photosOf,
  publicTimeline,
  URGENCIES,
  wordDanger,
  type Alert,
  type Need,
  type SubmittedNeed,
  type TimelineEntry,
  type TrackedNeed,
} from '../../../features/needs/index.ts';
import { dutyPhoneOf, type RegionStore } from '../../../features/regions/index.ts';
import { sayByCode } from '../../../phrases/index.ts';
import { moment } from '../../present.ts';
import { clock, presentClock, presentPrivateClock, privateClock } from './clock.ts';
import { toField } from '../../problem.ts';

/** What everyone with the number sees: no words of the resident's. */
export const needTimeline = z.object({
  number: z.string(),
  category: z.string(),
  categoryName: z.string(),
  state: z.enum(NEED_STATES),
  /** The state in words. */
  stateName: z.string(),
  /** The number under which a merged need goes on. */
  mergedInto: z.string().nullable(),
  /** How many people say that it happens to them, whoever asked included; of a merged need, where it goes on. */
  concerned: z.int(),
  submittedAt: moment,
  /** Of a merged need, where it goes on. */
  clock,
  timeline: z.array(z.object({ at: moment, step: z.string(), stepName: z.string() })),
});

export const presentTimeline = ({ need, head, concerned }: TrackedNeed): z.input<typeof needTimeline> => ({
  number: need.number,
  category: need.category,
  categoryName: categoryName(need.category),
  state: need.state,
  stateName: sayByCode(`needs.state-${need.state}`),
  mergedInto: need.mergedInto?.number ?? null,
  concerned,
  submittedAt: need.submittedAt.toISOString(),
  clock: presentClock(head),
  timeline: publicTimeline(need).map(({ at, step }) => ({
    at: at.toISOString(),
    step,
    stepName: sayByCode(`needs.step-${step}`),
  })),
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
  /** Ids of its photos: `/photos/{photoId}`. */
  photos: z.array(z.string()),
  state: z.enum(NEED_STATES),
  /** The state in words. */
  stateName: z.string(),
  /** The number under which a merged need goes on. */
  mergedInto: z.string().nullable(),
  /** The numbers of what was merged into it. */
  merged: z.array(z.string()),
  /** How many neighbours said of this very need that it happens to them too. */
  followers: z.int(),
  offer: z.object({ id: z.string(), service: z.string(), organization: z.string() }).nullable(),
  forwarding: z
    .object({ to: z.literal('12345'), categoryPath: z.string(), acknowledgement: z.string().nullable() })
    .nullable(),
  outcome: z.object({ note: z.string(), at: moment }).nullable(),
  feedback: z
    .object({ contacted: z.boolean(), resolved: z.boolean(), satisfied: z.boolean(), note: z.string().nullable() })
    .nullable(),
  /** The calls about a danger: whom, and who has it in hand. */
  alert: z
    .object({ calls: z.int(), called: z.array(z.string()), nextAt: moment, acknowledgedBy: z.string().nullable() })
    .nullable(),
  clock: privateClock,
  submittedAt: moment,
  timeline: z.array(
    z.object({
      at: moment,
      step: z.string(),
      stepName: z.string(),
      note: z.string().nullable(),
      called: z.array(z.string()),
    }),
  ),
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
  photos: [...photosOf(given)],
  state: given.state,
  stateName: sayByCode(`needs.state-${given.state}`),
  mergedInto: given.mergedInto?.number ?? null,
  merged: (given.absorbed ?? []).filter(({ isJoined }) => isJoined === true).map(({ number }) => number),
  followers: followersOf(given).length,
  offer: given.offer
    ? { id: given.offer.id, service: given.offer.service, organization: given.offer.organization }
    : null,
  forwarding: given.forwarding
    ? { ...only(given.forwarding), acknowledgement: given.forwarding.acknowledgement ?? null }
    : null,
  outcome: given.outcome ? { note: given.outcome.note, at: given.outcome.at.toISOString() } : null,
  feedback: given.feedback ? presentFeedback(given.feedback) : null,
  alert: given.alert ? presentAlert(given.alert) : null,
  clock: presentPrivateClock(given),
  submittedAt: given.submittedAt.toISOString(),
  timeline: given.timeline.map(presentEntry),
});

const only = ({ to, categoryPath }: NonNullable<Need['forwarding']>) => ({ to, categoryPath });

const presentFeedback = ({ contacted, resolved, satisfied, note }: NonNullable<Need['feedback']>) => ({
  contacted,
  resolved,
  satisfied,
  note: note ?? null,
});

const presentAlert = ({ calls, called, nextAt, acknowledgedBy }: Alert) => ({
  calls,
  called: [...called],
  nextAt: nextAt.toISOString(),
  acknowledgedBy: acknowledgedBy ?? null,
});

const presentEntry = ({ at, step, note, called = [] }: TimelineEntry) => ({
  at: at.toISOString(),
  step,
  stepName: sayByCode(`needs.step-${step}`),
  note: note ?? null,
  called: [...called],
});

/** What whoever spoke of danger must be shown at once; null where there is none. */
export const emergency = z
  .object({
    say: z.string(),
    numbers: z.array(z.string()),
    dutyPhone: z.string().nullable(),
    /** Is somebody called? Otherwise the resident must ring. */
    isCalled: z.boolean(),
  })
  .nullable();

export const submittedNeed = need.extend({
  emergency,
  /** Of a danger: which fields were wrong and left out, and what would be right, as in problem details. */
  problems: z.array(z.object({ field: z.string(), message: z.string() })),
});

export const presentSubmitted = async (
  given: SubmittedNeed,
  { regions }: { readonly regions: RegionStore },
): Promise<z.input<typeof submittedNeed>> => ({
  ...presentNeed(given),
  emergency: given.route === 'duty' ? await presentEmergency(given, given.region, regions) : null,
  problems: (given.leftOut ?? []).map(toField),
});

/** @param given null for words that are not submitted: nobody is called about them */
export async function presentEmergency(
  given: Need | null,
  region: string | undefined,
  regions: RegionStore,
): Promise<z.input<typeof emergency>> {
  const dutyPhone = await dutyPhoneOf(regions, region);
  return {
    say: wordDanger(given, dutyPhone),
    numbers: [...EMERGENCY_NUMBERS],
    dutyPhone: dutyPhone ?? null,
    isCalled: (given?.alert?.called.length ?? 0) > 0,
  };
}

import { z } from 'zod';
import { ACTIVITY_KINDS, freePlaces, STAGES, stageOf, type Activity } from '../../../features/activities/index.ts';
import { TRUST_STEPS } from '../../../kernel/index.ts';
import { moment } from '../../present.ts';

/** What is asked of those who sign up, as everybody may read it. */
export const conditions = z.object({
  minAge: z.number().nullable(),
  maxAge: z.number().nullable(),
  trust: z.enum(TRUST_STEPS).nullable(),
  tags: z.array(z.string()),
  perHousehold: z.number().nullable(),
  membersOnly: z.boolean(),
  isRisky: z.boolean(),
  certificate: z.string().nullable(),
  questions: z.array(
    z.object({ id: z.string(), text: z.string(), options: z.array(z.string()), isRequired: z.boolean() }),
  ),
});

export const presentConditions = (given: Activity['conditions'] = {}): z.input<typeof conditions> => ({
  minAge: given.minAge ?? null,
  maxAge: given.maxAge ?? null,
  trust: given.trust ?? null,
  tags: [...(given.tags ?? [])],
  perHousehold: given.perHousehold ?? null,
  membersOnly: given.membersOnly ?? false,
  isRisky: given.isRisky ?? false,
  certificate: given.certificate ?? null,
  questions: (given.questions ?? []).map(({ id, text, options, isRequired }) => ({
    id,
    text,
    options: [...(options ?? [])],
    isRequired,
  })),
});

/** An activity as everybody may see it who may see it at all. */
export const activity = z.object({
  id: z.string(),
  number: z.number(),
  region: z.string(),
  kind: z.enum(ACTIVITY_KINDS),
  team: z.string().nullable(),
  partner: z.string().nullable(),
  series: z.object({ id: z.string(), on: z.string() }).nullable(),
  title: z.string(),
  place: z.string(),
  startsAt: moment,
  endsAt: moment,
  capacity: z.number(),
  free: z.number(),
  companions: z.number(),
  conditions,
  state: z.enum(['draft', 'open', 'cancelled', 'finished']),
  stage: z.enum(STAGES),
});

/** @param now where it stands depends on it */
export const presentActivity = (given: Activity, now: Date): z.input<typeof activity> => ({
  id: given.id,
  number: given.number,
  region: given.region,
  kind: given.kind ?? 'single',
  team: given.team ?? null,
  partner: given.partner ?? null,
  series: given.series === undefined ? null : { id: given.series.id, on: given.series.on },
  title: given.title,
  place: given.place,
  startsAt: given.startsAt.toISOString(),
  endsAt: given.endsAt.toISOString(),
  capacity: given.capacity,
  free: freePlaces(given),
  companions: given.companions,
  conditions: presentConditions(given.conditions),
  state: given.state,
  stage: stageOf(given, now),
});

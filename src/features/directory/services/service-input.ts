import { z } from 'zod';
import type { Cost, Eligibility, Service } from '../service.ts';

const age = z.number().int().min(0).max(150);

/** What staff fill in about a service; everything but the name has a sensible beginning. */
export const serviceFields = {
  name: z.string().trim().min(2).max(60),
  description: z.string().trim().max(2000).default(''),
  categories: z.array(z.string().max(80)).max(20).default([]),
  areas: z.array(z.string().startsWith('/').endsWith('/').max(200)).min(1).max(100),
  eligibility: z
    .object({ minAge: age.optional(), maxAge: age.optional(), tags: z.array(z.string().max(20)).max(20).default([]) })
    .default({ tags: [] }),
  schedule: z
    .string()
    .regex(/^FREQ=(DAILY|WEEKLY|MONTHLY)(;[A-Z]+=[0-9A-Z,+-]+)*$/, 'an RRULE such as FREQ=WEEKLY;BYDAY=MO,TU')
    .max(200)
    .optional(),
  cost: z.object({ kind: z.enum(['free', 'fee']), note: z.string().max(200).optional() }).default({ kind: 'free' }),
  languages: z.array(z.string().max(20)).max(10).default(['zh']),
  accessibility: z.array(z.string().max(40)).max(20).default([]),
  capacity: z.number().int().min(0).max(100_000),
};

type Fields = z.output<z.ZodObject<typeof serviceFields>>;

/** The checked fields as a service keeps them: what was not given is absent, not undefined. */
export function toService({ eligibility, schedule, cost, ...fields }: Fields, own: Own): Service {
  return { ...fields, ...own, eligibility: keepEligibility(eligibility), cost: keepCost(cost), ...given({ schedule }) };
}

type Own = Pick<Service, 'id' | 'organization' | 'status' | 'places' | 'changedAt'>;

export const keepEligibility = ({ minAge, maxAge, tags }: Fields['eligibility']): Eligibility => ({
  tags,
  ...given({ minAge, maxAge }),
});

export const keepCost = ({ kind, note }: Fields['cost']): Cost => ({ kind, ...given({ note }) });

/** Leaves out what is undefined. */
export function given<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

import { z } from 'zod';
import { given } from '../given.ts';
import { SUPPLIES, type Cost, type Eligibility, type Location, type Service } from '../service.ts';

const age = z.number().int().min(0).max(150);

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, '应为时刻，例如 09:00');
const location = z.object({
  address: z.string().trim().min(2).max(200),
  name: z.string().trim().min(1).max(60).optional(),
  accessibility: z.string().trim().min(1).max(200).optional(),
});

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
  supply: z.enum(SUPPLIES).optional(),
  locations: z.array(location).max(20).optional(),
  hours: z
    .object({ opensAt: clock, closesAt: clock })
    .refine(({ opensAt, closesAt }) => opensAt < closesAt, '结束时间应晚于开始时间')
    .optional(),
  application: z.string().trim().max(500).optional(),
  phone: z.string().trim().max(20).optional(),
  cost: z.object({ kind: z.enum(['free', 'fee']), note: z.string().max(200).optional() }).default({ kind: 'free' }),
  languages: z.array(z.string().max(20)).max(10).default(['zh']),
  accessibility: z.array(z.string().max(40)).max(20).default([]),
  capacity: z.number().int().min(0).max(100_000),
};

type Fields = z.output<z.ZodObject<typeof serviceFields>>;

/** The checked fields as a service keeps them: what was not given is absent, not undefined. */
export function toService({ eligibility, cost, locations, ...fields }: Fields, own: Own): Service {
  const { supply, schedule, hours, application, phone, ...always } = fields;
  return {
    ...always,
    ...own,
    eligibility: keepEligibility(eligibility),
    cost: keepCost(cost),
    ...given({ supply, schedule, hours, application, phone }),
    ...(locations !== undefined && { locations: keepLocations(locations) }),
  };
}

type Own = Pick<Service, 'id' | 'organization' | 'status' | 'places' | 'changedAt'>;

export const keepEligibility = ({ minAge, maxAge, tags }: Fields['eligibility']): Eligibility => ({
  tags,
  ...given({ minAge, maxAge }),
});

export const keepCost = ({ kind, note }: Fields['cost']): Cost => ({ kind, ...given({ note }) });

export const keepLocations = (locations: readonly z.output<typeof location>[]): Location[] =>
  locations.map(({ address, ...rest }) => ({ address, ...given(rest) }));

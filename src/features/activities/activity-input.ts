import { z } from 'zod';
import { MOST_ROOMS } from '../../../config/defaults.ts';
import { moment } from '../../kernel/index.ts';
import { regionPath } from '../regions/index.ts';
import { conditionsInput } from './conditions/condition.ts';

/** What an activity is made of, as input; announcing and editing take the same. */
export const activityFields = {
  title: z.string().trim().min(2).max(60),
  place: z.string().trim().min(1).max(100),
  startsAt: moment,
  endsAt: moment,
  capacity: z.number().int().min(1).max(5000),
  companions: z.number().int().min(0).max(20),
  rooms: z
    .array(
      z
        .string()
        .regex(/^[a-z-]+:.+$/, '应为 渠道:群号')
        .max(200),
    )
    .max(MOST_ROOMS),
  conditions: conditionsInput,
};

/** Who holds it; this is settled when it is announced and stays. */
export const holderFields = {
  kind: z.enum(['single', 'elder-help', 'joint', 'vanguard']).default('single'),
  team: z.string().min(1).max(64).optional(),
  partner: regionPath.optional(),
};

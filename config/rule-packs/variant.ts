import { z } from 'zod';
import { LEAST_DISCLOSURE_DAYS, referenceSchema, thresholdSchema } from './rule-pack.ts';
import { DOORS, METHODS, ROLLS } from './words.ts';

/** Only the fraction of a threshold can differ; what it is a share of stays the law's. */
const changedThreshold = z
  .strictObject({
    roll: z.enum(ROLLS),
    step: z.enum(['takesPart', 'passes']),
    measure: thresholdSchema.unwrap().shape.measure,
    numerator: thresholdSchema.unwrap().shape.numerator,
    denominator: thresholdSchema.unwrap().shape.denominator,
    inclusive: z.boolean(),
  })
  .readonly();

/** What a place may rule differently, and nothing else: each of these can only be stricter than what it is merged over. */
const changesSchema = z
  .strictObject({
    /** Those that remain of the allowed ones. */
    rolls: z.array(z.enum(ROLLS)).min(1).readonly().optional(),
    doors: z.array(z.enum(DOORS)).min(1).readonly().optional(),
    methods: z.array(z.enum(METHODS)).min(1).readonly().optional(),
    thresholds: z.array(changedThreshold).min(1).readonly().optional(),
    noticeDays: z.int().min(0).max(365).optional(),
    disclosureDays: z.int().min(LEAST_DISCLOSURE_DAYS).max(365).optional(),
    attendance: z.literal(true).optional(),
    ballots: z.enum(['open', 'secret']).optional(),
    /** For every roll of the pack on which proxies are allowed. */
    proxies: z
      .strictObject({
        allowed: z.literal(false).optional(),
        most: z.int().min(1).optional(),
        written: z.literal(true).optional(),
        neverCandidates: z.literal(true).optional(),
        listed: z.literal(true).optional(),
        who: z.enum(['close-relative', 'same-household']).optional(),
      })
      .readonly()
      .optional(),
    silence: z.literal('with-majority').optional(),
  })
  .readonly();

/** What differs from a pack in one region, and by which rules. */
export const variantSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u),
    version: z.int().min(1),
    pack: z.string(),
    /** Region path; everything within it has the variant. */
    region: z.string().min(1),
    reference: referenceSchema,
    changes: changesSchema,
  })
  .readonly();

export type LocalVariant = z.output<typeof variantSchema>;
export type VariantChanges = LocalVariant['changes'];
export type ChangedThreshold = z.output<typeof changedThreshold>;

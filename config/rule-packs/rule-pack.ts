import { z } from 'zod';
import { BALLOTS, DOORS, KINDS, MEASURES, METHODS, ROLLS, SILENCE, STAND_INS, WHOLES } from './words.ts';

/** Results are shown at least so long: 公示. */
export const LEAST_DISCLOSURE_DAYS = 15;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
const text = z.string().trim().min(1);
const version = z.int().min(1);
const days = z.int().min(0).max(365);
const isoDate = z.iso.date();

/** Where a rule stands. */
export const articleSchema = z
  .strictObject({
    law: text,
    article: text,
    /** Of this text of the law: when it was adopted or last revised. */
    revision: isoDate,
    /** Whether the pack was compared with the wording of the article; otherwise it follows a summary of it. */
    compared: z.boolean(),
  })
  .readonly();

/** A share that is needed: 以上 is inclusive, 过半数 and 超过 are not. */
export const thresholdSchema = z
  .strictObject({
    measure: z.enum(MEASURES),
    numerator: z.int().min(1).max(100),
    denominator: z.int().min(1).max(100),
    inclusive: z.boolean(),
    of: z.enum(WHOLES),
  })
  .readonly();

const proxiesSchema = z
  .strictObject({
    allowed: z.boolean(),
    /** Most voters for whom one person may vote; null: no limit is known. */
    most: z.int().min(1).nullable(),
    written: z.boolean(),
    /** Nobody who stands for election votes for others. */
    neverCandidates: z.boolean(),
    /** The list of who votes for whom is published. */
    listed: z.boolean(),
    who: z.enum(STAND_INS),
  })
  .readonly();

const rollSchema = z
  .strictObject({
    of: z.enum(ROLLS),
    /** The article from which the shares of this roll come; null where no law gives any. */
    by: articleSchema.nullable(),
    measures: z.array(z.enum(MEASURES)).min(1).readonly(),
    /** Participation, one threshold for each measure. */
    takesPart: z.array(thresholdSchema).readonly(),
    /** Agreement, one threshold for each measure. */
    passes: z.array(thresholdSchema).readonly(),
    proxies: proxiesSchema,
  })
  .readonly();

/** What lets silence count: who adopted which rules, and when. */
export const referenceSchema = z
  .strictObject({
    /** A law, regulation or measure of a province or city, or rules of procedure adopted by those whom they bind. */
    kind: z.enum(['local-law', 'adopted-rules']),
    title: text,
    article: text,
    adoptedOn: isoDate,
  })
  .readonly();

/** One way of deciding under law, as data; `checked-pack.ts` says what must go together. */
export const packShape = z
  .strictObject({
    id,
    /** Counts up with every change, and is kept with every result. */
    version,
    /** Local variants that were merged into it, outermost region first. */
    variants: z.array(z.string()).readonly().default([]),
    title: text,
    kind: z.enum(KINDS),
    articles: z.array(articleSchema).readonly(),
    rolls: z.array(rollSchema).min(1).readonly(),
    /** Only people entered as attending a session take part. */
    attendance: z.boolean(),
    /** Whole days between the notice and the opening of the vote. */
    noticeDays: days,
    /** Whole days for which the result stays published. */
    disclosureDays: days.min(LEAST_DISCLOSURE_DAYS),
    ballots: z.enum(BALLOTS),
    doors: z.array(z.enum(DOORS)).min(1).readonly(),
    methods: z.array(z.enum(METHODS)).min(1).readonly(),
    silence: z.enum(SILENCE),
    silenceReference: referenceSchema.nullable().default(null),
    election: z
      .strictObject({ moreCandidatesThanSeats: z.literal(true), runOff: thresholdSchema })
      .readonly()
      .nullable(),
    /** A tie fails to be a majority, is voted on again among those tied, or is a shared rank. */
    tie: z.enum(['fails', 'run-off', 'shared-rank']),
    /** Advisory until a named officer records the legal basis, or whatever is recorded. */
    standing: z.enum(['advisory-until-recorded', 'always-advisory']),
    /** The article by which the community Party organization studies important matters first. */
    partyStudiesFirst: articleSchema.nullable(),
  })
  .readonly();

export type Article = z.output<typeof articleSchema>;
export type Threshold = z.output<typeof thresholdSchema>;
export type Proxies = z.output<typeof proxiesSchema>;
export type RollRules = z.output<typeof rollSchema>;
export type Reference = z.output<typeof referenceSchema>;
export type RulePack = z.output<typeof packShape>;
/** As it is written down, before it is checked. */
export type RulePackData = z.input<typeof packShape>;

import { z } from 'zod';
import { Refusal, TRUST_STEPS, type RefusalDetails, type RefusalKind, type TrustStep } from '../../../kernel/index.ts';
import type { Resident } from '../resident.ts';
import { ageOn } from './age.ts';

/** Whom something is for; what is absent is asked of nobody. */
export interface Eligibility {
  readonly minAge?: number;
  readonly maxAge?: number;
  /** At least this step of trust. */
  readonly trust?: TrustStep;
  /** Any one of them is enough. */
  readonly tags?: readonly string[];
}

export const eligibilityFields = {
  minAge: z.number().int().min(1).max(120).optional(),
  maxAge: z.number().int().min(1).max(120).optional(),
  trust: z.enum(TRUST_STEPS).optional(),
  tags: z.array(z.string().trim().min(1).max(20)).min(1).max(10).optional(),
};

/** Why not, as a refusal that has not been given yet. */
export interface Unmet {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly details: RefusalDetails;
}

export type Candidate = Pick<Resident, 'trust' | 'tags' | 'bornOn'>;

/**
 * What keeps somebody out, in the order in which they had better hear of it. Where only the year of birth is known, who may
 * have the age by that day has it.
 * @param date the day that counts, `YYYY-MM-DD`
 */
export function ineligible(rules: Eligibility, candidate: Candidate, date: string): Unmet[] {
  return [unmetTrust(rules, candidate), ...unmetAges(rules, candidate, date), unmetTags(rules, candidate)].filter(
    (unmet) => unmet !== null,
  );
}

/** @throws Refusal of the first that is unmet */
export function refuseUnmet([first]: readonly Unmet[]): void {
  if (first !== undefined) throw new Refusal(first.kind, first.code, first.details);
}

const TRUST_CODES = {
  contact: 'residents.needs-declared',
  declared: 'residents.needs-declared',
  verified: 'residents.needs-verified',
  owner: 'residents.needs-owner',
} as const satisfies Record<TrustStep, string>;

function unmetTrust({ trust }: Eligibility, candidate: Candidate): Unmet | null {
  if (trust === undefined || TRUST_STEPS.indexOf(candidate.trust) >= TRUST_STEPS.indexOf(trust)) return null;
  return { kind: 'forbidden', code: TRUST_CODES[trust], details: {} };
}

function unmetAges({ minAge, maxAge }: Eligibility, { bornOn }: Candidate, date: string): (Unmet | null)[] {
  if (minAge === undefined && maxAge === undefined) return [];
  if (bornOn === undefined) return [{ kind: 'conflict', code: 'residents.age-unknown', details: {} }];
  const { least, most } = ageOn(bornOn, date);
  return [
    minAge !== undefined && most < minAge
      ? { kind: 'forbidden', code: 'residents.too-young', details: { least: minAge } }
      : null,
    maxAge !== undefined && least > maxAge
      ? { kind: 'forbidden', code: 'residents.too-old', details: { most: maxAge } }
      : null,
  ];
}

function unmetTags({ tags }: Eligibility, candidate: Candidate): Unmet | null {
  if (tags === undefined || tags.some((tag) => candidate.tags?.includes(tag) === true)) return null;
  return { kind: 'forbidden', code: 'residents.needs-tag', details: { tags } };
}

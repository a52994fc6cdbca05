/** Why a request is turned down; every channel shows it in its own way (HTTP status, Chinese sentence, job failure). */
export type RefusalKind = 'invalid' | 'unknown' | 'forbidden' | 'missing' | 'conflict' | 'too-often';

/** Plain values only: they fill the placeholders of the phrase and are shown to whoever asked. */
export type RefusalDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * A "no" that is an answer, not a defect.
 * @param code names the phrase, e.g. `polls.closed`; a test checks that every code has one
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly details: RefusalDetails;

  constructor(kind: RefusalKind, code: string, details: RefusalDetails = {}) {
    super(`${kind}: ${code}`);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}

export const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;

/** A "no" that may be a "yes" in a moment: too many at once. */
export const isTemporary = (refusal: Refusal): boolean => refusal.kind === 'too-often' || refusal.code === 'store.busy';

/** Returns the value, or refuses as missing. */
export function found<T>(value: T | null | undefined, code: string, details?: RefusalDetails): T {
  if (value === null || value === undefined) throw new Refusal('missing', code, details);
  return value;
}

/** Goes on when the policy says yes; otherwise forbidden: for those who may see the thing but not do this to it. */
export function allow(may: boolean, code: string, details?: RefusalDetails): asserts may {
  if (!may) throw new Refusal('forbidden', code, details);
}

/** Goes on when the state permits it; otherwise a conflict. */
export function ensure(holds: boolean, code: string, details?: RefusalDetails): asserts holds {
  if (!holds) throw new Refusal('conflict', code, details);
}

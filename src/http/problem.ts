import { isRefusal, Refusal, type Actor, type RefusalDetails, type RefusalKind } from '../kernel/index.ts';
import { sayByCode } from '../phrases/index.ts';
import { isStoreAway } from '../platform/mongo.ts';

/** A "no" of the door itself, with a status that no use case needs. */
export class DoorRefusal extends Refusal {
  readonly status: number;

  constructor(status: number, code: string, details: RefusalDetails = {}) {
    super('invalid', code, details);
    this.status = status;
  }
}

/** RFC 9457. `problems` says which field is wrong and what would be right. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly requestId: string;
  readonly problems?: readonly { readonly field: string; readonly message: string }[];
}

const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unknown: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  'too-often': 429,
};

/** @param actor who asked: to somebody unknown "you may not" is "log in first" */
export function problemOf(error: unknown, requestId: string, actor?: Actor): Problem {
  if (isStoreAway(error)) return build(503, 'http.store-away', {}, requestId);
  if (!isRefusal(error)) return build(500, 'http.defect', {}, requestId);
  return build(statusOf(error, actor), error.code, error.details, requestId);
}

/** Seconds after which a store that is away is asked again. */
const AWAY_SECONDS = 2;

/** Seconds to wait, where it is known that waiting helps. */
export function retryAfter(error: unknown): number | undefined {
  if (isStoreAway(error)) return AWAY_SECONDS;
  const seconds = isRefusal(error) && error.kind === 'too-often' ? error.details.seconds : undefined;
  return typeof seconds === 'number' ? seconds : undefined;
}

function statusOf(refusal: Refusal, actor?: Actor): number {
  if (refusal instanceof DoorRefusal) return refusal.status;
  if (refusal.kind === 'forbidden' && actor?.kind === 'nobody') return STATUS.unknown;
  return STATUS[refusal.kind];
}

function build(status: number, code: string, details: RefusalDetails, requestId: string): Problem {
  const { problems } = details;
  return {
    type: `urn:linyi:problem:${code}`,
    title: sayByCode(`http.title-${status}`),
    status,
    detail: sayByCode(code, details),
    code,
    requestId,
    ...(Array.isArray(problems) && { problems: problems.map(toField) }),
  };
}

/** @param problem as `path: what would be right` */
export function toField(problem: string): { field: string; message: string } {
  const end = problem.indexOf(': ');
  return { field: problem.slice(0, end), message: problem.slice(end + 2) };
}

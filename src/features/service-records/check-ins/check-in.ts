import { CHECK_INS } from '../../../../config/volunteers/service-records.ts';
import { ensure, later, Refusal, type RegionPath } from '../../../kernel/index.ts';
import type { Activity } from '../../activities/index.ts';

/** By scanning the code, by the spoken word, ticked off by who runs it, or from a list kept without a connection. */
export const CHECK_IN_WAYS = ['qr', 'word', 'tick', 'list'] as const;
export type CheckInWay = (typeof CHECK_IN_WAYS)[number];

/** That somebody was at an activity. Nobody has to check in, and whoever did may take it back. */
export interface CheckIn {
  readonly id: string;
  readonly activity: string;
  readonly region: RegionPath;
  /** Absent for a guest without a record, who counts and has no name. */
  readonly resident?: string;
  readonly way: CheckInWay;
  readonly by: string;
  readonly cameAt: Date;
  readonly leftAt?: Date;
  /** Taken back: it counts no longer, and the log stays. */
  readonly isStruck?: true;
  readonly log: readonly CheckInCorrection[];
}

/** Who corrected what, when. */
export interface CheckInCorrection {
  readonly at: Date;
  readonly by: string;
  readonly field: 'cameAt' | 'leftAt' | 'isStruck';
  readonly from: string | null;
  readonly to: string | null;
}

/** What may be corrected; null takes the time of leaving away. */
export interface CheckInChanges {
  readonly cameAt?: Date | undefined;
  readonly leftAt?: Date | null | undefined;
  readonly isStruck?: boolean | undefined;
}

/** The check-in with the changes, each in the log; the same one when nothing changes. */
export function withCorrections(checkIn: CheckIn, changes: CheckInChanges, by: string, at: Date): CheckIn {
  const { leftAt: _leftAt, isStruck: _isStruck, ...rest } = checkIn;
  const cameAt = changes.cameAt ?? checkIn.cameAt;
  const leftAt = changes.leftAt === undefined ? checkIn.leftAt : (changes.leftAt ?? undefined);
  const isStruck = changes.isStruck ?? checkIn.isStruck === true;
  if (leftAt !== undefined && leftAt < cameAt) throw new Refusal('invalid', 'service-records.left-before-came');

  const next: CheckIn = { ...rest, cameAt, ...(leftAt && { leftAt }), ...(isStruck && { isStruck }) };
  const corrections = (['cameAt', 'leftAt', 'isStruck'] as const)
    .map((field) => ({ at, by, field, from: said(checkIn[field]), to: said(next[field]) }))
    .filter(({ from, to }) => from !== to);
  return corrections.length === 0 ? checkIn : { ...next, log: [...checkIn.log, ...corrections] };
}

const said = (value: Date | boolean | undefined): string | null =>
  value === undefined ? null : value instanceof Date ? value.toISOString() : String(value);

/** @throws Refusal when nobody checks in at this moment: the activity is off, or it is too early or too late */
export function ensureCheckInOpen({ state, title, startsAt, endsAt }: Activity, at: Date): void {
  ensure(state !== 'cancelled', 'activities.cancelled', { title });
  ensure(at >= later(startsAt, -CHECK_INS.opensBeforeMs), 'service-records.check-in-early', { title });
  ensure(at <= later(endsAt, CHECK_INS.closesAfterMs), 'service-records.check-in-over', { title });
}

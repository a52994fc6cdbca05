import type { RegionPath } from '../../../kernel/index.ts';
import type { SpanProblem } from './span.ts';

/**
 * One service of a volunteer (志愿服务情况), with what 民政部令第67号, 志愿服务记录与证明出具办法（试行）, has recorded of it. The volunteer's
 * own particulars (个人基本信息) stay with the resident, training and commendations (培训情况、表彰奖励情况) with the volunteer.
 */
export interface ServiceRecord {
  readonly id: string;
  /** Short, unique in the installation. */
  readonly number: number;
  /** 服务区域 */
  readonly region: RegionPath;
  /** 志愿者 */
  readonly volunteer: string;
  /** 服务项目 */
  readonly project: string;
  /** 服务内容 */
  readonly content: string;
  /** 服务地点 */
  readonly place: string;
  /** 开始、结束时间 */
  readonly startedAt: Date;
  readonly endedAt: Date;
  /** 服务时长: whole minutes of service, without the way there. */
  readonly minutes: number;
  /** 服务对象, where it is one resident. */
  readonly served?: string;
  /** The activity it was part of. */
  readonly activity?: string;
  /** The team it was served for. */
  readonly team?: string;
  /** 记录人 */
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly confirmed: Confirmations;
  /** *begun*: its hours are being looked at. *claimed*: one side has confirmed. *refused*: it was not so, or cannot be. */
  readonly state: 'begun' | 'claimed' | 'confirmed' | 'refused';
  readonly why?: SpanProblem | 'not-so';
  readonly log: readonly RecordCorrection[];
  readonly booking?: RecordBooking;
}

/**
 * What became of it in the time bank: under way, the transfer, the transfer that was reversed, or why it was not booked. After
 * a reversal it can be put right and is booked anew once both sides confirm.
 */
export type RecordBooking =
  | { readonly state: 'begun'; readonly after?: string }
  | { readonly state: 'booked'; readonly transfer: string }
  | { readonly state: 'reversed'; readonly transfer: string }
  | { readonly state: 'refused'; readonly code: string };

/** A service is confirmed when both sides have: the volunteer, and whoever was served or organized it. */
export interface Confirmations {
  readonly volunteer?: Date;
  readonly other?: { readonly by: string; readonly at: Date };
}

/** Who corrected what, when. */
export interface RecordCorrection {
  readonly at: Date;
  readonly by: string;
  readonly field: 'startedAt' | 'endedAt' | 'minutes' | 'project' | 'content' | 'place';
  readonly from: string;
  readonly to: string;
}

export const isConfirmed = ({ volunteer, other }: Confirmations): boolean =>
  volunteer !== undefined && other !== undefined;

/** Where a record stands once its hours are entered. */
export const stateOf = ({ confirmed }: ServiceRecord): 'claimed' | 'confirmed' =>
  isConfirmed(confirmed) ? 'confirmed' : 'claimed';

/** Is it in the time bank's book, or on its way there? */
export const isBooked = ({ booking }: ServiceRecord): boolean =>
  booking?.state === 'begun' || booking?.state === 'booked';

/** Whose word is missing; null when nobody's is, or when it is for any keeper of the region's records to give. */
export function awaitedOf({ state, confirmed, volunteer, served }: ServiceRecord): string | null {
  if (state !== 'claimed') return null;
  return confirmed.volunteer === undefined ? volunteer : (served ?? null);
}

export type RecordChanges = {
  readonly [Field in RecordCorrection['field']]?: ServiceRecord[Field] | undefined;
};

/**
 * The record with the changes, each in the log. Where the hours change, what the volunteer confirmed was something else:
 * unless they change it themselves, they are asked again; likewise the other side.
 */
export function correctRecord(record: ServiceRecord, changes: RecordChanges, by: string, at: Date): ServiceRecord {
  const changed = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const next = { ...record, ...changed };
  const log = FIELDS.map((field) => ({ at, by, field, from: said(record[field]), to: said(next[field]) })).filter(
    ({ from, to }) => from !== to,
  );
  if (log.length === 0) return record;
  const confirmed: Confirmations = by === record.volunteer ? { volunteer: at } : { other: { by, at } };
  const isOfHours = log.some(({ field }) => HOURS.has(field));
  return { ...next, log: [...record.log, ...log], ...(isOfHours && { confirmed, state: 'claimed' }) };
}

const FIELDS = ['startedAt', 'endedAt', 'minutes', 'project', 'content', 'place'] as const;
const HOURS: ReadonlySet<string> = new Set(['startedAt', 'endedAt', 'minutes']);

const said = (value: Date | number | string): string => (value instanceof Date ? value.toISOString() : String(value));

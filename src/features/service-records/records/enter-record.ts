import { z } from 'zod';
import { SERVICE_RECORDS } from '../../../../config/volunteers/service-records.ts';
import { allow, defineUseCase, found, isSystem, Refusal, type Clock } from '../../../kernel/index.ts';
import type { VolunteerStore } from '../volunteers/volunteer-store.ts';
import { awaitedOf, stateOf, type ServiceRecord } from './record.ts';
import type { ServiceRecordStore } from './record-store.ts';
import { enterSpan, type Span, type SpanProblem } from './span.ts';

export interface EnterPorts {
  readonly serviceRecords: ServiceRecordStore;
  readonly volunteers: VolunteerStore;
  readonly clock: Clock;
}

/**
 * Looks at the hours of a record that was begun beside all others of its volunteer, and enters or refuses it. Done by
 * whoever began it, and again by the worker if that process died.
 */
export const enterRecord = defineUseCase({
  name: 'service-records.enter-record',
  input: z.object({ recordId: z.string() }),
  async run(ports: EnterPorts, actor, { recordId }) {
    allow(isSystem(actor), 'service-records.system-only');
    const record = found(await ports.serviceRecords.find(recordId), 'service-records.missing');
    return (await enter(ports, record)).state;
  },
});

/** @returns the record as it stands then: claimed, confirmed, or refused because its hours cannot be right */
export async function enter({ serviceRecords, volunteers, clock }: EnterPorts, begun: ServiceRecord) {
  if (begun.state !== 'begun') return begun;
  const problem = await takeSpan(volunteers, begun);
  const entered = await serviceRecords.change(begun.id, (record) => {
    if (record.state !== 'begun') return { result: record };
    const next: ServiceRecord =
      problem === null ? { ...record, state: stateOf(record) } : { ...record, state: 'refused', why: problem };
    return { next, happenings: enteredNow(next, clock()), result: next };
  });
  return found(entered, 'service-records.missing');
}

/** @returns what is wrong with the hours; null when they stand among those of the volunteer */
export function takeSpan(volunteers: VolunteerStore, record: ServiceRecord): Promise<SpanProblem | null> {
  return volunteers.keep(record.volunteer, (volunteer): { next?: typeof volunteer; result: SpanProblem | null } => {
    const spans = enterSpan(volunteer.spans, spanOf(record), SERVICE_RECORDS);
    return typeof spans === 'string' ? { result: spans } : { next: { ...volunteer, spans }, result: null };
  });
}

/** Takes the hours of a record back. */
export const freeSpan = (volunteers: VolunteerStore, { id, volunteer }: ServiceRecord): Promise<boolean> =>
  volunteers.keep(volunteer, (value) => ({
    next: { ...value, spans: value.spans.filter(({ record }) => record !== id) },
    result: true,
  }));

const spanOf = ({ id, startedAt, endedAt, minutes }: ServiceRecord): Span => ({
  record: id,
  from: startedAt,
  to: endedAt,
  minutes,
});

/** What follows from a record's being entered: both sides have confirmed, or one of them is asked. */
function enteredNow(record: ServiceRecord, at: Date) {
  if (record.state === 'confirmed') return [confirmedNow(record, at)];
  return awaitedOf(record) === null ? [] : [askedNow(record, at)];
}

/** Somebody's word is missing. */
export const askedNow = ({ region, recordedBy }: ServiceRecord, at: Date) => ({
  name: 'service-records.word-asked',
  by: recordedBy,
  at,
  region,
  facts: {},
});

/** Both sides have confirmed. */
export const confirmedNow = ({ region, minutes, confirmed }: ServiceRecord, at: Date) => ({
  name: 'service-records.confirmed',
  by: confirmed.other?.by ?? 'system',
  at,
  region,
  facts: { minutes },
});

const CODES = {
  'ends-before-start': 'service-records.ends-before-start',
  'more-minutes-than-time': 'service-records.more-minutes-than-time',
  'too-long': 'service-records.too-long',
  overlap: 'service-records.overlap',
  'day-full': 'service-records.day-full',
} as const satisfies Record<SpanProblem, string>;

export const refusalFor = (problem: SpanProblem): Refusal => new Refusal('conflict', CODES[problem]);

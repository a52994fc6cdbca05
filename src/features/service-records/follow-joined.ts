import { z } from 'zod';
import { allow, carryOver, defineUseCase, isSystem, type Clock, type JoinedRecords } from '../../kernel/index.ts';
import type { CertificateStore } from './certificates/certificate-store.ts';
import { withCorrections } from './check-ins/check-in.ts';
import type { CheckInStore } from './check-ins/check-in-store.ts';
import type { ServiceRecord } from './records/record.ts';
import type { ServiceRecordStore } from './records/record-store.ts';
import type { VolunteerStore } from './volunteers/volunteer-store.ts';

interface Ports {
  readonly residents: JoinedRecords;
  readonly checkIns: CheckInStore;
  readonly serviceRecords: ServiceRecordStore;
  readonly volunteers: VolunteerStore;
  readonly certificates: CertificateStore;
  readonly clock: Clock;
}

/** After two records of one person were joined: what they served and where they were belongs to the one that goes on. */
export const followJoined = defineUseCase({
  name: 'service-records.follow-joined',
  input: z.object({ residentId: z.string() }),
  async run({ residents, ...ports }: Ports, actor, { residentId }) {
    allow(isSystem(actor), 'service-records.system-only');

    await carryOver(residents, residentId, async (from, into) => {
      await moveCheckIns(ports, from, into);
      for (const { id } of await ports.serviceRecords.naming(from))
        await ports.serviceRecords.change(id, (record) => ({ next: renamed(record, from, into), result: undefined }));
      for (const { id } of await ports.certificates.ofVolunteer(from))
        await ports.certificates.change(id, (value) => ({ next: { ...value, volunteer: into }, result: undefined }));
      await moveVolunteer(ports.volunteers, from, into);
    });
  },
});

/** Of one activity, one person counts once. */
async function moveCheckIns({ checkIns, clock }: Omit<Ports, 'residents'>, from: string, into: string): Promise<void> {
  const there = new Set((await checkIns.ofResident(into)).map(({ activity }) => activity));
  for (const { id, activity } of await checkIns.ofResident(from)) {
    await checkIns.change(id, (checkIn) => {
      const moved = { ...checkIn, resident: into };
      const next = there.has(activity) ? withCorrections(moved, { isStruck: true }, 'system', clock()) : moved;
      return { next, result: undefined };
    });
  }
}

function renamed(record: ServiceRecord, from: string, into: string): ServiceRecord {
  const volunteer = record.volunteer === from ? into : record.volunteer;
  return { ...record, volunteer, ...(record.served === from && { served: into }) };
}

/** Two records of one person may say that they were in two places; both are kept, and new ones are checked against both. */
async function moveVolunteer(volunteers: VolunteerStore, from: string, into: string): Promise<void> {
  const left = await volunteers.find(from);
  if (left === null) return;
  await volunteers.keep(into, (value) => ({
    next: {
      ...value,
      spans: merged(value.spans, left.spans, ({ record }) => record),
      trainings: merged(value.trainings, left.trainings, ({ id }) => id),
      commendations: merged(value.commendations, left.commendations, ({ id }) => id),
    },
    result: true,
  }));
  await volunteers.keep(from, (value) => ({
    next: { ...value, spans: [], trainings: [], commendations: [] },
    result: true,
  }));
}

function merged<Thing>(own: readonly Thing[], other: readonly Thing[], keyOf: (thing: Thing) => string): Thing[] {
  return [...new Map([...own, ...other].map((thing) => [keyOf(thing), thing])).values()];
}

import { idsOf, type PersonalData } from '../../kernel/index.ts';
import type { CertificateStore } from './certificates/certificate-store.ts';
import type { CheckInStore } from './check-ins/check-in-store.ts';
import type { ServiceRecord } from './records/record.ts';
import type { ServiceRecordStore } from './records/record-store.ts';
import type { VolunteerStore } from './volunteers/volunteer-store.ts';

interface Ports {
  readonly checkIns: CheckInStore;
  readonly serviceRecords: ServiceRecordStore;
  readonly volunteers: VolunteerStore;
  readonly certificates: CertificateStore;
}

/**
 * Check-ins, services, training, commendations, certificates. When somebody leaves, words, training, commendations and
 * certificates go; that somebody of this id was there so long stays, for what was counted.
 */
export const serviceRecordsData = ({ checkIns, serviceRecords, volunteers, certificates }: Ports): PersonalData => ({
  about: 'service-records',
  async export(person) {
    const all = await Promise.all(
      idsOf(person).map(async (id) => ({
        checkIns: (await checkIns.ofResident(id)).map(({ activity, way, cameAt, leftAt, isStruck, log }) => ({
          activity,
          way,
          cameAt,
          leftAt,
          isStruck: isStruck === true,
          log,
        })),
        services: (await serviceRecords.naming(id)).map((record) => ({
          number: record.number,
          asVolunteer: record.volunteer === id,
          project: record.project,
          content: record.content,
          place: record.place,
          startedAt: record.startedAt,
          endedAt: record.endedAt,
          minutes: record.minutes,
          state: record.state,
        })),
        volunteer: await volunteers.find(id),
        certificates: (await certificates.ofVolunteer(id)).map(({ id: code, issuedAt, minutes }) => ({
          code,
          issuedAt,
          minutes,
        })),
      })),
    );
    return all.map(({ volunteer, ...rest }) => ({
      ...rest,
      trainings: volunteer?.trainings ?? [],
      commendations: volunteer?.commendations ?? [],
    }));
  },
  async forget(person) {
    for (const id of idsOf(person)) {
      for (const { id: record } of await serviceRecords.naming(id))
        await serviceRecords.change(record, (value) => ({ next: withoutWords(value, id), result: undefined }));
      if ((await volunteers.find(id)) !== null)
        await volunteers.keep(id, (value) => ({ next: { ...value, trainings: [], commendations: [] }, result: true }));
      for (const { id: code } of await certificates.ofVolunteer(id))
        await certificates.change(code, (value) => ({ next: { ...value, isWithdrawn: true }, result: undefined }));
    }
  },
});

/** What somebody wrote, or what was written of them, is gone; the title of an activity is nobody's. */
function withoutWords(record: ServiceRecord, resident: string): ServiceRecord {
  const { served, ...rest } = record;
  const isOwn = record.volunteer === resident;
  const project = record.activity === undefined ? '' : record.project;
  const log = record.log.filter(({ field }) => field !== 'content' && field !== 'project' && field !== 'place');
  const wordless = { ...rest, project, content: '', log, ...(isOwn && { place: '' }) };
  return served === undefined || served === resident ? wordless : { ...wordless, served };
}

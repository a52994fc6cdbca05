import { z } from 'zod';
import { asCheckCode, defineUseCase, found } from '../../../kernel/index.ts';
import { postedIn, type RegionStore } from '../../regions/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { mayKeepRecords } from '../policy.ts';
import type { ServiceRecord } from '../records/record.ts';
import type { ServiceRecordStore } from '../records/record-store.ts';
import type { VolunteerStore } from '../volunteers/volunteer-store.ts';
import { newVolunteer } from '../volunteers/volunteer.ts';
import type { CertificateStore } from './certificate-store.ts';

interface Ports {
  readonly certificates: CertificateStore;
  readonly serviceRecords: ServiceRecordStore;
  readonly volunteers: VolunteerStore;
  readonly residents: Pick<ResidentStore, 'current'>;
  readonly regions: RegionStore;
}

/** What stands on a printed certificate, for its owner and those who keep the records. */
export const printCertificate = defineUseCase({
  name: 'service-records.print-certificate',
  input: z.object({ code: z.string().max(40) }),
  async run(ports: Ports, actor, { code }) {
    const known = await ports.certificates.find(asCheckCode(code));
    const isTheirs = known !== null && (known.volunteer === actor.id || mayKeepRecords(actor, known.region));
    const certificate = found(isTheirs ? known : null, 'service-records.certificate-missing');
    const resident = found(await ports.residents.current(certificate.volunteer), 'service-records.certificate-missing');

    const records = await Promise.all(certificate.listed.map((number) => ports.serviceRecords.numbered(number)));
    return {
      certificate,
      name: resident.name ?? '',
      records: records.filter((record): record is ServiceRecord => record?.state === 'confirmed'),
      volunteer: (await ports.volunteers.find(resident.id)) ?? newVolunteer(resident.id),
      posted: await postedIn(ports.regions, certificate.region),
    };
  },
});

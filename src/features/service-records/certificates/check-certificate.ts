import { z } from 'zod';
import { CERTIFICATES } from '../../../../config/volunteers/service-records.ts';
import { asCheckCode, defineUseCase, found } from '../../../kernel/index.ts';
import { maskName } from '../../privacy/index.ts';
import { postedIn, type RegionStore } from '../../regions/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { ServiceRecordStore } from '../records/record-store.ts';
import { sumOf } from './certificate.ts';
import type { CertificateStore } from './certificate-store.ts';

interface Ports {
  readonly certificates: CertificateStore;
  readonly serviceRecords: ServiceRecordStore;
  readonly residents: Pick<ResidentStore, 'current'>;
  readonly regions: RegionStore;
}

/**
 * Whether a certificate somebody holds was issued here, for anybody with its check code: who certified how many hours when,
 * and of the name no more than tells that it is the same. What was served, and where, stands on the paper only.
 */
export const checkCertificate = defineUseCase({
  name: 'service-records.check-certificate',
  input: z.object({ code: z.string().max(40) }),
  async run({ certificates, serviceRecords, residents, regions }: Ports, _actor, { code }) {
    const known = await certificates.find(asCheckCode(code));
    const resident = known === null || known.isWithdrawn === true ? null : await residents.current(known.volunteer);
    const certificate = found(resident === null ? null : known, 'service-records.certificate-missing');

    const { from, until, services, minutes } = certificate;
    const now = sumOf(
      await serviceRecords.ofVolunteer(certificate.volunteer, {
        from,
        until: new Date(until.getTime() + 1),
        limit: CERTIFICATES.mostServices,
      }),
    );
    return {
      certificate,
      name: maskName(resident!.name ?? ''),
      issuer: (await postedIn(regions, certificate.region)).place,
      /** Did a service certified turn out not to be so since? */
      isStillSo: now.services >= services && now.minutes >= minutes,
    };
  },
});

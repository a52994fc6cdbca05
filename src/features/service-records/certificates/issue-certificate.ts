import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { CERTIFICATES } from '../../../../config/volunteers/service-records.ts';
import { allow, checkCode, defineUseCase, ensure, found, moment, Refusal, type Clock } from '../../../kernel/index.ts';
import { communityOf, type RegionStore } from '../../regions/index.ts';
import { needResident, type ResidentStore } from '../../residents/index.ts';
import { mayKeepRecords } from '../policy.ts';
import type { ServiceRecordStore } from '../records/record-store.ts';
import { sumOf } from './certificate.ts';
import type { CertificateStore } from './certificate-store.ts';

interface Ports {
  readonly certificates: CertificateStore;
  readonly serviceRecords: ServiceRecordStore;
  readonly residents: Pick<ResidentStore, 'current'>;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/**
 * Certifies what somebody served and both sides confirmed, free of charge and at any time (民政部令第67号 art. 3): for themselves,
 * or asked for by those who keep the records where they live.
 */
export const issueCertificate = defineUseCase({
  name: 'service-records.issue-certificate',
  input: z.object({ volunteer: z.string().max(64).optional(), from: moment.optional(), until: moment.optional() }),
  async run(ports: Ports, actor, { volunteer, from, until }, call) {
    needResident(actor);
    const resident = found(await ports.residents.current(volunteer ?? actor.id), 'residents.missing');
    ensure(resident.region !== undefined, 'residents.no-region');
    allow(resident.id === actor.id || mayKeepRecords(actor, resident.region), 'service-records.not-keeper');

    const now = ports.clock();
    const limit = CERTIFICATES.mostServices;
    const records = (await ports.serviceRecords.ofVolunteer(resident.id, { from, until, limit })).filter(
      ({ state }) => state === 'confirmed',
    );
    const [latest] = records;
    if (latest === undefined) throw new Refusal('conflict', 'service-records.nothing-to-certify');

    const certificate = {
      id: codeFor(call.cause),
      volunteer: resident.id,
      region: await communityOf(ports.regions, resident.region),
      from: from ?? records.at(-1)!.startedAt,
      until: until ?? latest.endedAt,
      ...sumOf(records),
      listed: records.slice(0, CERTIFICATES.mostListed).map(({ number }) => number),
      issuedAt: now,
    };
    const happening = { name: 'service-records.certified', by: actor.id, at: now, region: certificate.region };
    return ports.certificates.insert(certificate, [{ ...happening, facts: { services: certificate.services } }]);
  },
});

/** The same request has the same code; nobody can tell it beforehand who does not know the request's key. */
const codeFor = (cause: string | undefined): string =>
  checkCode(cause === undefined ? randomBytes(12) : createHash('sha256').update(`certificate ${cause}`).digest());

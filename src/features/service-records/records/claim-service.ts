import { z } from 'zod';
import { SERVICE_RECORDS } from '../../../../config/volunteers/service-records.ts';
import { allow, defineUseCase, ensure, found, isTrusted, later, Refusal, type Actor } from '../../../kernel/index.ts';
import { regionPath, type RegionStore } from '../../regions/index.ts';
import { needResident, type ResidentStore } from '../../residents/index.ts';
import { mayKeepRecords } from '../policy.ts';
import { beginOrRefuse } from './begin-record.ts';
import type { EnterPorts } from './enter-record.ts';
import { serviceFields } from './input.ts';
import type { Confirmations } from './record.ts';
import { minutesBetween } from './span.ts';

interface Ports extends EnterPorts {
  readonly residents: Pick<ResidentStore, 'current'>;
  readonly regions: RegionStore;
}

/**
 * Enters a service: the volunteer their own, whoever was served what they were given, or those who keep the records of the
 * region for both. One side is confirmed with it, the other is asked.
 */
export const claimService = defineUseCase({
  name: 'service-records.claim-service',
  input: z.object({
    region: regionPath,
    volunteer: z.string().min(1).max(64).optional(),
    served: z.string().min(1).max(64).optional(),
    ...serviceFields,
  }),
  async run({ residents, regions, ...ports }: Ports, actor, { volunteer, served, minutes, ...given }, call) {
    needResident(actor);
    found(await regions.find(given.region), 'regions.missing');
    const now = ports.clock();
    if (given.endedAt <= given.startedAt) throw new Refusal('invalid', 'service-records.ends-before-start');
    ensure(given.endedAt <= now, 'service-records.not-over');
    ensure(given.endedAt >= later(now, -SERVICE_RECORDS.enteredWithinMs), 'service-records.too-long-ago');

    const who = await bothOf(residents, actor, { volunteer: volunteer ?? actor.id, served });
    const confirmed = sideOf(actor, { ...who, region: given.region }, now);
    return beginOrRefuse(ports, {
      ...given,
      ...who,
      id: call.newId('service-record'),
      minutes: minutes ?? minutesBetween(given.startedAt, given.endedAt),
      recordedBy: actor.id,
      confirmed,
    });
  },
});

interface Sides {
  readonly volunteer: string;
  readonly served?: string;
}

async function bothOf(
  residents: Ports['residents'],
  actor: Actor,
  { volunteer, served }: { readonly volunteer: string; readonly served: string | undefined },
): Promise<Sides> {
  const known = async (id: string) =>
    id === actor.id ? actor : found(await residents.current(id), 'residents.missing');
  const giver = await known(volunteer);
  if (served === undefined) return { volunteer: giver.id };
  const receiver = await known(served);
  ensure(receiver.id !== giver.id, 'service-records.served-oneself');
  return { volunteer: giver.id, served: receiver.id };
}

/** Whose word the record begins with. */
function sideOf(
  actor: Actor,
  { volunteer, served, region }: Sides & { readonly region: string },
  at: Date,
): Confirmations {
  if (actor.id === volunteer) {
    allow(isTrusted(actor, 'declared'), 'service-records.not-declared');
    return { volunteer: at };
  }
  allow(actor.id === served || mayKeepRecords(actor, region), 'service-records.not-keeper');
  return { other: { by: actor.id, at } };
}

import { z } from 'zod';
import { allow, defineUseCase, ensure, found, Refusal } from '../../../kernel/index.ts';
import { placesFree, type ServiceStore } from '../../directory/index.ts';
import { needNumbered } from '../../needs/index.ts';
import { dropPrepared, pointTo, prepareFor, type ProposalPorts } from '../offers/propose-next.ts';
import { mayBroker } from '../policy.ts';

/** A broker proposes a need from the queue to a service of their choice. */
export const assignNeed = defineUseCase({
  name: 'matching.assign-need',
  input: z.object({ number: z.string().max(40), serviceId: z.string().max(60) }),
  async run(ports: ProposalPorts, actor, { number, serviceId }, call) {
    const need = await needNumbered(ports.needs, number);
    allow(mayBroker(actor, need.region), 'matching.not-broker');
    ensure(need.state === 'brokered', `needs.now-${need.state}`, { number: need.number });
    const service = await serviceWithPlaces(ports.services, serviceId);

    const candidate = {
      service: service.id,
      organization: service.organization,
      score: 0,
      reasons: [{ code: 'matching.reason-broker', details: {} }],
    };
    const offer = await prepareFor(ports, { id: call.newId('offer'), need, candidate, proposedBy: actor.id });
    if (offer === null) throw new Refusal('conflict', 'matching.organization-busy');

    const at = ports.clock();
    const pointed = await ports.needs.change(need.id, (current) => {
      if (current.state !== 'brokered') return { result: current };
      const { next, happenings } = pointTo(current, offer, { by: actor.id, at });
      return { next, happenings, result: next };
    });
    if (pointed?.offer?.id === offer.id) return pointed;

    await dropPrepared(ports, offer);
    throw new Refusal('conflict', `needs.now-${pointed?.state ?? 'withdrawn'}`, { number: need.number });
  },
});

async function serviceWithPlaces(services: ServiceStore, id: string) {
  const service = found(await services.find(id), 'directory.service-missing');
  ensure(service.status === 'active', 'matching.suspended', { service: service.name });
  ensure(placesFree(service) > 0, 'matching.service-full', { service: service.name });
  return service;
}

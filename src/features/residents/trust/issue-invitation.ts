import { createHash } from 'node:crypto';
import { z } from 'zod';
import { allow, DAY, defineUseCase, ensure, found, later, type Clock } from '../../../kernel/index.ts';
import { isNeighbourhood, regionPath, type RegionStore } from '../../regions/index.ts';
import { mayVerify } from '../policy.ts';
import type { InvitationStore } from './invitation-store.ts';

interface Ports {
  readonly regions: RegionStore;
  readonly invitations: InvitationStore;
  readonly clock: Clock;
}

export const issueInvitation = defineUseCase({
  name: 'residents.issue-invitation',
  input: z.object({
    region: regionPath,
    days: z.coerce.number().int().min(1).max(90).default(30),
    most: z.coerce.number().int().min(1).max(500).default(50),
  }),
  async run({ regions, invitations, clock }: Ports, actor, { region, days, most }, call) {
    allow(mayVerify(actor, region), 'residents.not-worker');
    const { kind } = found(await regions.find(region), 'regions.missing');
    ensure(isNeighbourhood(kind), 'residents.region-too-large');

    const code = codeFrom(call.newId('invitation'));
    const until = later(clock(), days * DAY);
    const kept = await invitations.insert({ id: code, region, by: actor.id, until, most, acceptedBy: [] }, [
      { name: 'residents.invitation-issued', by: actor.id, at: clock(), region, facts: { days, most } },
    ]);
    ensure(kept.by === actor.id && kept.region === region, 'residents.code-taken');
    return kept;
  },
});

/** Eight digits that can be typed from a notice; as hard to guess as the id they come from allows in so few. */
const codeFrom = (id: string): string =>
  String(10_000_000 + (createHash('sha256').update(id).digest().readUInt32BE() % 90_000_000));

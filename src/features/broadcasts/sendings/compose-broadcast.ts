import { z } from 'zod';
import { allow, defineUseCase, found, Refusal, type Clock } from '../../../kernel/index.ts';
import { regionPath, type RegionStore } from '../../regions/index.ts';
import { checkRecipients } from '../audiences/check-recipients.ts';
import type { PartPorts } from '../audiences/part-pages.ts';
import { recipients } from '../audiences/recipients.ts';
import { checkContent, isOfLaw } from '../content/check-content.ts';
import { mayBroadcast } from '../policy.ts';
import { BROADCAST_KINDS, type Broadcast } from './broadcast.ts';
import type { BroadcastStore } from './broadcast-store.ts';

interface Ports extends PartPorts {
  readonly regions: RegionStore;
  readonly broadcasts: BroadcastStore;
  readonly clock: Clock;
}

/** What a broadcast says. */
export const broadcastText = z.string().trim().min(2).max(1000);

/** Writes a draft; nobody is told until it is scheduled. */
export const composeBroadcast = defineUseCase({
  name: 'broadcasts.compose-broadcast',
  input: z.object({
    region: regionPath,
    text: broadcastText,
    kind: z.enum(BROADCAST_KINDS).default('service'),
    to: recipients,
  }),
  async run(ports: Ports, actor, { region, text, kind, to }, call) {
    allow(mayBroadcast(actor, region), 'broadcasts.not-organizer');
    found(await ports.regions.find(region), 'regions.missing');
    refuseUnlawful(text);
    await checkRecipients(ports, to, region);

    const now = ports.clock();
    const draft: Omit<Broadcast, 'number'> = {
      id: call.newId('broadcast'),
      region,
      text,
      kind,
      to,
      state: 'draft',
      composedBy: actor.id,
      composedAt: now,
      cursor: '',
      isExpanded: false,
      changedAt: now,
    };
    const happening = { name: 'broadcasts.composed', by: actor.id, at: now, region, facts: { kind } };
    return ports.broadcasts.insertNumbered(draft, [happening]);
  },
});

/** @throws Refusal with the sentence of what no reason allows */
export function refuseUnlawful(text: string): void {
  const unlawful = checkContent(text).find(isOfLaw);
  if (unlawful !== undefined) throw new Refusal('invalid', `broadcasts.content-${unlawful}`);
}

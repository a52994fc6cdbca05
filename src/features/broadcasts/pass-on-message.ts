import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, newId, type Clock, type RegionPath } from '../../kernel/index.ts';
import { say } from '../../phrases/index.ts';
import { regionPath, type RegionStore } from '../regions/index.ts';
import type { Audience } from './audience.ts';
import { keepNotices, type TellingPorts } from './keep-notices.ts';

interface Ports extends TellingPorts {
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** Brings what the bot cannot read (voice, pictures, cards, files, places on a map) to the workers of the community it comes from. */
export const passOnMessage = defineUseCase({
  name: 'broadcasts.pass-on-message',
  input: z.object({
    resident: z.string(),
    kind: z.enum(['voice', 'picture', 'card', 'file', 'location', 'other']),
    /** Where it was said, when the resident has not said where they live. */
    region: regionPath.optional(),
    /** Name of the group; absent in a private chat. */
    room: z.string().optional(),
  }),
  async run({ clock, regions, ...ports }: Ports, actor, { resident: residentId, kind, region, room }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const resident = found(await ports.residents.current(residentId), 'residents.missing');

    const text = () =>
      say(`broadcasts.passed-on-${kind}`, {
        who: resident.name ?? say('broadcasts.nameless', { id: resident.id }),
        where: room === undefined ? say('broadcasts.private-chat') : say('broadcasts.in-room', { room }),
      });
    const to = await whoLooksAfter(regions, resident.region ?? region);
    return {
      told: await keepNotices(ports, { cause: call.once ?? newId(), to, text, about: resident.id, now: clock() }),
    };
  },
});

/** The workers of the place; of somebody whose place nobody knows, the stewards of the district. */
async function whoLooksAfter(regions: RegionStore, region: RegionPath | undefined): Promise<Audience> {
  if (region !== undefined) return { role: 'worker', region };
  const [district] = await regions.children(null, { limit: 1 });
  return { role: 'steward', region: found(district, 'regions.missing').id };
}

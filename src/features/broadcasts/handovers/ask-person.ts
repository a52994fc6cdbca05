import { z } from 'zod';
import { defineUseCase, found, type Actor, type Clock, type RegionPath } from '../../../kernel/index.ts';
import { say } from '../../../phrases/index.ts';
import { postedIn, regionPath, type RegionStore } from '../../regions/index.ts';
import { needResident, type Resident } from '../../residents/index.ts';
import { recipientsOf, type AudiencePorts } from '../audience.ts';
import { happeningOf, type Handover } from './handover.ts';
import type { HandoverStore } from './handover-store.ts';
import { chatOf, passToWorkers, type PassingPorts } from './pass-words.ts';

interface Ports extends AudiencePorts, PassingPorts {
  readonly handovers: HandoverStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** What comes of asking for a person: the hand-over, or nobody to be told and perhaps a phone to call. */
export interface Asked {
  readonly handover?: Handover;
  readonly dutyPhone?: string;
}

/** Hands the conversation of a resident in one place to the workers of the community. */
export const askPerson = defineUseCase({
  name: 'broadcasts.ask-person',
  input: z.object({
    channel: z.string(),
    room: z.string().optional(),
    contact: z.string(),
    /** Where it was said, when the resident has not said where they live. */
    region: regionPath.optional(),
  }),
  async run(ports: Ports, actor, { channel, room, contact, region: place }, call): Promise<Asked> {
    needResident(actor);
    const region = actor.region ?? place ?? (await district(ports.regions));
    const workers = await whoAnswers(ports, actor, region);
    if (workers.length === 0) {
      const { dutyPhone } = await postedIn(ports.regions, region);
      return dutyPhone === undefined ? {} : { dutyPhone };
    }

    const now = ports.clock();
    const asked: Omit<Handover, 'number'> = {
      id: call.newId('handover'),
      resident: actor.id,
      channel,
      ...(room !== undefined && { room }),
      contact,
      region,
      state: 'open',
      told: workers.map(({ id }) => id),
      askedAt: now,
      lastWordAt: now,
    };
    const happenings = [happeningOf('broadcasts.person-asked', asked, actor.id, now)];
    const handover = await ports.handovers.insertNumbered(asked, happenings);
    await tellWorkers(ports, handover, now);
    return { handover };
  },
});

async function tellWorkers(ports: Ports, handover: Handover, now: Date): Promise<void> {
  const resident = found(await ports.residents.current(handover.resident), 'residents.missing');
  const { place } = await postedIn(ports.regions, handover.region);
  const text = () =>
    say('handovers.asked', {
      number: handover.number,
      who: resident.name ?? say('handovers.nameless', { id: resident.id }),
      place,
      where: say(handover.room === undefined ? 'handovers.in-private' : 'handovers.in-room'),
    });
  await passToWorkers(ports, handover, { cause: handover.id, texts: [text], now });
}

/** The workers of the place; where none can be reached in a chat, whoever is on duty or stands in for them. */
async function whoAnswers(ports: Ports, actor: Actor, region: RegionPath): Promise<Resident[]> {
  for (const role of ['worker', 'duty-worker'] as const) {
    const holders = await recipientsOf(ports, { role, region });
    const reached = holders
      .flatMap((holder) => (holder.kind === 'resident' ? [holder.resident] : []))
      .filter((worker) => worker.id !== actor.id && chatOf(worker, ports.channels) !== undefined);
    if (reached.length > 0) return reached;
  }
  return [];
}

/** Of somebody whose place nobody knows, the district takes care. */
async function district(regions: RegionStore): Promise<RegionPath> {
  const [first] = await regions.children(null, { limit: 1 });
  return found(first, 'regions.missing').id;
}

import { z } from 'zod';
import { BROADCASTS } from '../../../../config/broadcasts.ts';
import { defineUseCase, ensure, found, moment, Refusal, type Clock } from '../../../kernel/index.ts';
import { afterQuiet, type RegionStore } from '../../regions/index.ts';
import type { PartPorts } from '../audiences/part-pages.ts';
import { checkContent } from '../content/check-content.ts';
import { broadcastMeant } from './broadcast-meant.ts';
import type { Broadcast } from './broadcast.ts';
import type { BroadcastStore } from './broadcast-store.ts';
import { needsSecond } from './needs-second.ts';

interface Ports extends PartPorts {
  readonly regions: RegionStore;
  readonly broadcasts: BroadcastStore;
  readonly clock: Clock;
}

const reason = z.string().trim().min(2).max(200);

/** Lets a draft go out, at once or at a time; in quiet hours in the morning after, unless it is urgent. */
export const scheduleBroadcast = defineUseCase({
  name: 'broadcasts.schedule-broadcast',
  input: z.object({
    broadcastId: z.string(),
    at: moment.optional(),
    /** Why it cannot wait for the morning and may be one too many. */
    urgent: reason.optional(),
    /** Why it must say what broadcasts had better not say. */
    excuse: reason.optional(),
  }),
  async run(ports: Ports, actor, { broadcastId, at, urgent, excuse }) {
    const draft = await broadcastMeant(ports.broadcasts, actor, broadcastId);
    const [problem] = checkContent(draft.text);
    if (problem !== undefined && excuse === undefined) throw new Refusal('invalid', `broadcasts.content-${problem}`);
    const awaitsSecond = await needsSecond(ports, actor, draft);

    const now = ports.clock();
    const wanted = at === undefined || at < now ? now : at;
    const scheduled = await ports.broadcasts.change(draft.id, (current) => {
      if (current.state === 'scheduled') return { result: current };
      ensure(current.state === 'draft', 'broadcasts.already-scheduled', { number: current.number });
      const next: Broadcast = {
        ...current,
        state: awaitsSecond ? 'draft' : 'scheduled',
        awaitsSecond,
        scheduledBy: actor.id,
        startsAt: urgent === undefined ? afterQuiet(wanted, BROADCASTS.quietHours) : wanted,
        changedAt: now,
        ...(urgent !== undefined && { urgent }),
        ...(excuse !== undefined && { excuse }),
      };
      const name = awaitsSecond ? 'broadcasts.approval-asked' : 'broadcasts.scheduled';
      const facts = { urgent: urgent !== undefined, excused: excuse !== undefined };
      return { next, happenings: [{ name, by: actor.id, at: now, region: current.region, facts }], result: next };
    });
    return found(scheduled, 'broadcasts.no-such-broadcast');
  },
});

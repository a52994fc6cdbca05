import { z } from 'zod';
import { BROADCASTS } from '../../../../../config/broadcasts.ts';
import { defineUseCase, moment, type Clock } from '../../../../kernel/index.ts';
import { afterQuiet, isQuiet, type RegionStore } from '../../../regions/index.ts';
import { pageOfAudience, type AudiencePage } from '../../audiences/audience-pages.ts';
import type { PartPorts } from '../../audiences/part-pages.ts';
import { checkContent, type ContentProblem } from '../../content/check-content.ts';
import { broadcastMeant } from '../broadcast-meant.ts';
import type { Broadcast } from '../broadcast.ts';
import type { BroadcastStore } from '../broadcast-store.ts';
import { needsSecond } from '../needs-second.ts';
import { judge, type JudgePorts, type Judged } from '../running/judge.ts';

interface Ports extends PartPorts, JudgePorts {
  readonly regions: RegionStore;
  readonly broadcasts: BroadcastStore;
  readonly clock: Clock;
}

/** What would become of a broadcast if it went out now: counts only. */
export interface Preview {
  readonly broadcast: Broadcast;
  readonly recipients: number;
  /** By channel, how many are told in it. */
  readonly reachable: Readonly<Record<string, number>>;
  /** By reason, how many are not sent it. */
  readonly excluded: Readonly<Record<string, number>>;
  /** How many are to be called or visited: those without a chat, and those under a guardian. */
  readonly callList: number;
  /** How often somebody stands in more than one group; they are told once. */
  readonly duplicates: number;
  /** How many were taken out by name or group. */
  readonly excepted: number;
  /** Until when it waits, if it would go out in the quiet hours. */
  readonly waitsUntil: Date | null;
  readonly problems: readonly ContentProblem[];
  readonly needsSecond: boolean;
}

export const previewBroadcast = defineUseCase({
  name: 'broadcasts.preview-broadcast',
  input: z.object({ broadcastId: z.string(), at: moment.optional() }),
  async run(ports: Ports, actor, { broadcastId, at }): Promise<Preview> {
    const broadcast = await broadcastMeant(ports.broadcasts, actor, broadcastId);
    const now = ports.clock();
    const begins = at ?? broadcast.startsAt ?? now;
    const waits = broadcast.urgent === undefined && isQuiet(begins, BROADCASTS.quietHours);
    return {
      broadcast,
      ...(await countAll(ports, broadcast, now)),
      waitsUntil: waits ? afterQuiet(begins, BROADCASTS.quietHours) : null,
      problems: checkContent(broadcast.text),
      needsSecond: await needsSecond(ports, actor, broadcast),
    };
  },
});

/** Reasons for which somebody is called or visited instead. */
export const TO_BE_CALLED: readonly string[] = ['no-chat', 'guardian'];

async function countAll(ports: Ports, broadcast: Broadcast, now: Date) {
  const reachable: Record<string, number> = {};
  const excluded: Record<string, number> = {};
  const sums = { recipients: 0, callList: 0, duplicates: 0, excepted: 0 };
  let after: string | null = '';
  while (after !== null) {
    const page: AudiencePage = await pageOfAudience(ports, broadcast.to, after, BROADCASTS.batch);
    for (const one of await judge(ports, broadcast, page.recipients, now)) count(one);
    sums.duplicates += page.duplicates;
    sums.excepted += page.excepted;
    after = page.next;
  }
  return { ...sums, reachable, excluded };

  function count({ draft: { state, why, channel = '' } }: Judged): void {
    sums.recipients += 1;
    if (state === 'queued') reachable[channel] = (reachable[channel] ?? 0) + 1;
    else excluded[why ?? state] = (excluded[why ?? state] ?? 0) + 1;
    if (why !== undefined && TO_BE_CALLED.includes(why)) sums.callList += 1;
  }
}

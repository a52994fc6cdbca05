import {
  composeBroadcast,
  expandDue,
  scheduleBroadcast,
  startDue,
  type Broadcast,
  type Recipients,
} from '../../../src/features/broadcasts/index.ts';
import type { App } from '../../../src/app.ts';
import { perform, SYSTEM, type Actor } from '../../../src/kernel/index.ts';

export const toAll = (...of: Recipients['of']): Recipients => ({ of, except: [] });

/** Everyone in 桂花社区. */
export const NEIGHBOURS: Recipients = toAll({ region: '/d1/s1/c1/' });

type Given = Partial<Pick<Broadcast, 'region' | 'text' | 'kind' | 'to' | 'urgent' | 'excuse'>> & {
  readonly at?: string;
};

/** Somebody composes a broadcast and schedules it. */
export async function aScheduled(app: App, actor: Actor, given: Given = {}): Promise<Broadcast> {
  const { region = '/d1/s1/c1/', text = '明天上午停水。', kind = 'service', to = NEIGHBOURS, ...when } = given;
  const { id } = await perform(composeBroadcast, app, actor, { region, text, kind, to });
  return perform(scheduleBroadcast, app, actor, { broadcastId: id, ...when });
}

/** What the worker does every second, once. */
export async function tick(app: App): Promise<void> {
  await perform(startDue, app, SYSTEM, {});
  await perform(expandDue, app, SYSTEM, {});
}

/** A broadcast whose recipients all have their notice. */
export async function aSent(app: App, actor: Actor, given: Given = {}): Promise<Broadcast> {
  const broadcast = await aScheduled(app, actor, given);
  await tick(app);
  return (await app.broadcasts.find(broadcast.id))!;
}

/** Who is in which state, by recipient: `queued`, or `skipped opted-out`. */
export async function statesOf(app: App, broadcast: string): Promise<Record<string, string>> {
  const page = await app.broadcastNotices.page(broadcast, '', 1000);
  return Object.fromEntries(
    page.map(({ recipient, state, why }) => [recipient, why === undefined ? state : `${state} ${why}`]),
  );
}

/** As if the sender had handed it over. */
export async function handOver(app: App, broadcast: string, recipient: string): Promise<void> {
  const notice = (await app.broadcastNotices.page(broadcast, '', 1000)).find((one) => one.recipient === recipient)!;
  await app.notices.claimToSend(notice.id, 'sender', app.clock(), app.clock());
  await app.notices.markSent(notice.id, 'sender', app.clock());
}

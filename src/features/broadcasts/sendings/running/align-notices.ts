import type { BroadcastNoticeStore } from '../../notices/broadcast-notice-store.ts';
import { waitsForMorning, type Broadcast } from '../broadcast.ts';

interface Ports {
  readonly broadcastNotices: BroadcastNoticeStore;
}

/**
 * Brings the notices of a broadcast to where its state wants them: in the queue, held back, or recalled. Done again and
 * again, so that what another process wrote a moment too late is caught as well.
 */
export async function alignNotices({ broadcastNotices }: Ports, broadcast: Broadcast, now: Date): Promise<void> {
  if (broadcast.state === 'recalled') return broadcastNotices.recall(broadcast.id);
  if (broadcast.state === 'paused') return broadcastNotices.hold(broadcast.id, 'paused');
  if (broadcast.state !== 'sending') return;
  if (waitsForMorning(broadcast, now)) return broadcastNotices.hold(broadcast.id, 'quiet-hours');
  return broadcastNotices.release(broadcast.id);
}

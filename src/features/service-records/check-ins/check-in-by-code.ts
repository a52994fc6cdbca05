import { z } from 'zod';
import { defineUseCase, found, Refusal } from '../../../kernel/index.ts';
import type { ActivityStore } from '../../activities/index.ts';
import { needResident } from '../../residents/index.ts';
import { ensureCheckInOpen } from './check-in.ts';
import type { CheckInDeskStore } from './desk-store.ts';
import { keepCheckIn, type KeepPorts } from './keep-check-in.ts';
import { activityOfToken, readToken } from './token.ts';

interface Ports extends KeepPorts {
  readonly activities: ActivityStore;
  readonly checkInDesks: CheckInDeskStore;
}

/** Checks oneself in with what the QR code at the door carries. */
export const checkInByCode = defineUseCase({
  name: 'service-records.check-in-by-code',
  input: z.object({ token: z.string().max(200) }),
  async run({ activities, checkInDesks, ...ports }: Ports, actor, { token }) {
    needResident(actor);
    const activityId = activityOfToken(token);
    const activity = activityId === null ? null : await activities.find(activityId);
    const known = found(activity, 'service-records.code-unknown');
    const read = readToken(await checkInDesks.keyOf(known.id), token);
    const now = ports.clock();
    if (read === null) throw new Refusal('missing', 'service-records.code-unknown');
    if (read.until < now) throw new Refusal('conflict', 'service-records.code-over');
    ensureCheckInOpen(known, now);

    const who = { resident: actor.id };
    const checkIn = await keepCheckIn(ports, known, { who, way: 'qr', by: actor.id, cameAt: now });
    return { activity: known, checkIn };
  },
});

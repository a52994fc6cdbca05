import { z } from 'zod';
import { defineUseCase, found, type Actor } from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import { postedIn, type RegionStore } from '../../regions/index.ts';
import type { Hearing } from '../hearing.ts';
import type { HearingStore } from '../hearing-store.ts';
import { mayRunHearings } from '../policy.ts';
import { wasThere } from '../session/session.ts';
import { hasSession } from '../steps.ts';

export interface MinutesPorts {
  readonly halls: Pick<HallStore, 'find'>;
  readonly hearings: Pick<HearingStore, 'find'>;
  readonly regions: RegionStore;
}

/** The minutes as data. */
export const viewMinutes = defineUseCase({
  name: 'hearings.view-minutes',
  input: z.object({ hearingId: z.string() }),
  run: (ports: MinutesPorts, actor, { hearingId }) => readMinutes(ports, actor, hearingId),
});

/**
 * The minutes with all that belongs to them: of everybody once the hearing is concluded; of those who were there once they are
 * put before them; until then of whoever writes them. To others they are not there.
 */
export async function readMinutes({ halls, hearings, regions }: MinutesPorts, actor: Actor, hearingId: string) {
  const known = found(await hearings.find(hearingId), 'hearings.missing');
  const hall = found(await halls.find(known.hall), 'halls.missing');
  const isShown = hasSession(known) && (mayReadMinutes(actor, known) || mayRunHearings(actor, hall));
  const hearing = found(isShown ? known : null, 'hearings.minutes-missing', { number: known.number });
  return { hearing, hall: hall.name, posted: await postedIn(regions, hearing.region) };
}

const mayReadMinutes = ({ id }: Actor, { state, session }: Hearing): boolean =>
  state === 'concluded' || (state === 'confirming' && session !== undefined && wasThere(session).includes(id));

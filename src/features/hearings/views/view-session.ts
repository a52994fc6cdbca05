import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { needResident } from '../../residents/index.ts';
import type { HearingStore } from '../hearing-store.ts';

interface Ports {
  readonly hearings: Pick<HearingStore, 'find'>;
}

/** A session as it stands now, for everybody known here: what is dealt with, who is there, who speaks and who waits. */
export const viewSession = defineUseCase({
  name: 'hearings.view-session',
  input: z.object({ hearingId: z.string() }),
  async run({ hearings }: Ports, actor, { hearingId }) {
    needResident(actor);
    const hearing = found(await hearings.find(hearingId), 'hearings.missing');
    return { hearing, session: found(hearing.session, 'hearings.no-session', { number: hearing.number }) };
  },
});

import { z } from 'zod';
import { defineUseCase, ensure } from '../../../kernel/index.ts';
import { conduct, type ClerkPorts } from '../conduct.ts';
import { ensureState } from '../steps.ts';
import { papers } from './hearing-input.ts';

/** Publishes what is to be read before the session: what was given at the notice, or what is given now instead. */
export const publishPapers = defineUseCase({
  name: 'hearings.publish-papers',
  input: z.object({ hearingId: z.string(), papers: papers.min(1).optional() }),
  async run(ports: ClerkPorts, actor, { hearingId, papers: given }, call) {
    return conduct(ports, actor, hearingId, call, (hearing) => {
      ensureState(hearing, 'drawn');
      const published = given ?? hearing.papers;
      ensure(published.length > 0, 'hearings.no-papers');
      return { next: { ...hearing, state: 'prepared', papers: published }, news: 'papers-published' };
    });
  },
});

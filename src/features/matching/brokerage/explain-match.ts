import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { needNumbered, type NeedStore } from '../../needs/index.ts';
import type { ServiceStore } from '../../directory/index.ts';
import { maySeeMatch } from '../policy.ts';
import { matchId } from '../ranking/match.ts';
import type { MatchStore } from '../ranking/match-store.ts';
import { nameServices } from '../ranking/name-services.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly matches: MatchStore;
  readonly services: ServiceStore;
}

/** Who was considered for a need and why, and who was excluded and why. */
export const explainMatch = defineUseCase({
  name: 'matching.explain-match',
  input: z.object({ number: z.string().max(40) }),
  async run({ needs, matches, services }: Ports, actor, { number }) {
    const need = await needNumbered(needs, number);
    found(maySeeMatch(actor, need) ? need : null, 'needs.missing');
    const match = found(await matches.find(matchId(need.id, need.round)), 'matching.not-ranked', {
      number: need.number,
    });
    return { match, names: await nameServices(services, match) };
  },
});

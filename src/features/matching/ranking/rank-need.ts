import { z } from 'zod';
import { MOST_CANDIDATES } from '../../../../config/matching.ts';
import { allow, defineUseCase, found, isSystem } from '../../../kernel/index.ts';
import type { Need } from '../../needs/index.ts';
import { languageOf } from '../offers/asks-for-person.ts';
import { proposeNext, type ProposalPorts } from '../offers/propose-next.ts';
import { matchId, type Match } from './match.ts';
import type { MatchStore } from './match-store.ts';
import { rank } from './rank.ts';
import type { ServiceIndex } from './service-index.ts';
import { wantedOf } from './wanted.ts';

interface Ports extends ProposalPorts {
  readonly matches: MatchStore;
  readonly serviceIndex: ServiceIndex;
}

/**
 * Ranks the directory for a new or reopened need and proposes it to the best; for somebody who refused automated matching
 * the ranking only helps whoever assigns it. A need that has moved on is left alone.
 */
export const rankNeed = defineUseCase({
  name: 'matching.rank-need',
  input: z.object({ needId: z.string() }),
  async run(ports: Ports, actor, { needId }) {
    allow(isSystem(actor), 'matching.system-only');
    const need = found(await ports.needs.find(needId), 'needs.missing');
    if (!waitsForRanking(need)) return;

    const match = await matchOf(ports, need);
    await proposeNext(ports, need, match, undefined);
  },
});

const waitsForRanking = (need: Need): boolean =>
  need.route === 'organization' && (need.state === 'submitted' || need.state === 'reopened');

/** The ranking of this round; a repetition goes on with the one that was kept. */
async function matchOf({ matches, residents, serviceIndex, clock }: Ports, need: Need): Promise<Match> {
  const id = matchId(need.id, need.round);
  const known = await matches.find(id);
  if (known !== null) return known;

  await serviceIndex.refresh();
  const rankedAt = clock();
  const wanted = wantedOf(need, rankedAt, await languageOf(residents, need));
  const { id: needId, round } = need;
  return matches.insert({ id, need: needId, round, ...rank(serviceIndex, wanted, MOST_CANDIDATES), rankedAt }, []);
}

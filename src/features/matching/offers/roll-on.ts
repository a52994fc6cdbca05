import { found } from '../../../kernel/index.ts';
import type { MatchStore } from '../ranking/match-store.ts';
import type { Offer } from './offer.ts';
import { proposeNext, type ProposalPorts } from './propose-next.ts';

/** The next candidate gets what this offer did not become. Once: a need that no longer points to it is left alone. */
export async function rollOn(ports: ProposalPorts & { readonly matches: MatchStore }, offer: Offer): Promise<void> {
  const need = found(await ports.needs.find(offer.need), 'needs.missing');
  if (need.state !== 'offered' || need.offer?.id !== offer.id) return;

  const match = offer.match === undefined ? null : await ports.matches.find(offer.match);
  await proposeNext(ports, need, match, offer);
}

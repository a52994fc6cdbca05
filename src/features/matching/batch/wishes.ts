import { setImmediate as letOthers } from 'node:timers/promises';
import type { Need } from '../../needs/index.ts';
import { asksForPerson, languageOf } from '../offers/asks-for-person.ts';
import type { Offer } from '../offers/offer.ts';
import type { ProposalPorts } from '../offers/propose-next.ts';
import { ask } from '../ranking/features.ts';
import { matchId } from '../ranking/match.ts';
import { rankAll } from '../ranking/rank.ts';
import type { ServiceIndex } from '../ranking/service-index.ts';
import { wantedOf } from '../ranking/wanted.ts';
import type { Wishing } from './assign.ts';

interface Ports extends ProposalPorts {
  readonly serviceIndex: ServiceIndex;
}

const AT_ONCE = 50;

/** What each need would like, best first; without what it has had in this round, and without whoever wants a person. */
export async function wishesOf(ports: Ports, needs: readonly Need[]): Promise<(Wishing & { readonly need: Need })[]> {
  const wishing: (Wishing & { readonly need: Need })[] = [];
  for (let start = 0; start < needs.length; start += AT_ONCE) {
    const some = needs.slice(start, start + AT_ONCE);
    const tried = triedIn(some, await ports.offers.ofNeeds(some.map(({ id }) => id)));
    const found = await Promise.all(some.map((need) => wishOf(ports, need, tried.get(need.id))));
    wishing.push(...found.filter((one) => one !== null));
    await letOthers();
  }
  return wishing;
}

async function wishOf({ residents, serviceIndex, clock }: Ports, need: Need, tried: ReadonlySet<string> | undefined) {
  if (await asksForPerson(residents, need)) return null;
  const asked = ask(serviceIndex, wantedOf(need, clock(), await languageOf(residents, need)));
  const fitting = rankAll(asked, Infinity).fitting.filter(({ entry }) => tried?.has(entry.service.id) !== true);
  return {
    need,
    slots: Int32Array.from(fitting, ({ entry }) => entry.slot),
    scores: Float64Array.from(fitting, ({ score }) => score),
  };
}

/** Which services each need has had: in this round through its match, or ever by hand or because they were new. */
function triedIn(needs: readonly Need[], offers: readonly Offer[]): ReadonlyMap<string, Set<string>> {
  const rounds = new Map(needs.map(({ id, round }) => [id, matchId(id, round)]));
  const tried = new Map<string, Set<string>>();
  for (const { need, match, service } of offers) {
    if (match !== undefined && match !== rounds.get(need)) continue;
    tried.set(need, (tried.get(need) ?? new Set()).add(service));
  }
  return tried;
}

import type { RollKind, RulePack, StandIn } from '../../../../config/rule-packs/index.ts';
import { rollRules } from './figures.ts';

/** Somebody votes for a voter. */
export interface Proxy {
  readonly voter: string;
  readonly standIn: string;
  readonly written: boolean;
  /** What they are to each other, as far as it matters. */
  readonly relation: StandIn;
}

export type ProxyProblem =
  | 'not-allowed'
  | 'of-representatives'
  | 'not-written'
  | 'candidate'
  | 'too-many'
  | 'not-related'
  | 'several-stand-ins'
  | 'self';

export interface FoundProblem {
  readonly problem: ProxyProblem;
  readonly voter: string;
  readonly standIn: string;
}

/**
 * What is wrong with proxies under a pack; none means all may be used. When somebody has more voters than they may, each of
 * theirs is wrong, because none of them goes before the others.
 * @param candidates those who stand for election
 * @throws Error when the roll is none of the pack's
 */
export function checkProxies(
  pack: RulePack,
  roll: RollKind | undefined,
  proxies: readonly Proxy[],
  candidates: readonly string[] = [],
): readonly FoundProblem[] {
  const { of, proxies: rules } = rollRules(pack, roll);
  const votersOf = groupBy(proxies, ({ standIn }) => standIn);
  const standInsOf = groupBy(proxies, ({ voter }) => voter);

  const problemsOf = ({ voter, standIn, written, relation }: Proxy): ProxyProblem[] => {
    if (!rules.allowed) return [of.endsWith('representatives') ? 'of-representatives' : 'not-allowed'];
    const wrong: Readonly<Partial<Record<ProxyProblem, boolean>>> = {
      self: voter === standIn,
      'not-written': rules.written && !written,
      candidate: rules.neverCandidates && candidates.includes(standIn),
      'not-related': rules.who !== 'anyone' && relation !== rules.who,
      'too-many': rules.most !== null && (votersOf.get(standIn)?.length ?? 0) > rules.most,
      'several-stand-ins': (standInsOf.get(voter)?.length ?? 0) > 1,
    };
    return (Object.keys(wrong) as ProxyProblem[]).filter((problem) => wrong[problem]);
  };
  return proxies.flatMap((proxy) =>
    problemsOf(proxy).map((problem) => ({ problem, voter: proxy.voter, standIn: proxy.standIn })),
  );
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

import type { StandIn } from '../../../../config/rule-packs/index.ts';
import { ensure } from '../../../kernel/index.ts';
import { ensureTakesVotes, type Poll } from '../poll.ts';
import { checkProxies, type FoundProblem, type RollKind, type RulePack } from '../rules/index.ts';

export const PROXY_SCOPES = ['as-instructed', 'at-discretion'] as const;
/** Whether the proxy votes as they were told or as they see fit. */
export type ProxyScope = (typeof PROXY_SCOPES)[number];

/** A written authorisation to vote for an elector, as an officer recorded it. */
export interface Authorisation {
  /** Counts from 1 within the poll: by it the proxy says for whom they vote. */
  readonly number: number;
  readonly elector: string;
  /** The resident who votes for them. */
  readonly proxy: string;
  readonly relation: StandIn;
  readonly scope: ProxyScope;
  /** SHA-256 of the document in hex. The document itself is kept elsewhere. */
  readonly document: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** The proxy has voted, or was about to: from then on it cannot be revoked, but the principal's own vote still wins. */
  readonly isUsed?: true;
  readonly revoked?: { readonly by: string; readonly at: Date };
}

/** Who votes for whom in one poll. The id is the poll's. */
export interface PollProxies {
  readonly id: string;
  readonly authorisations: readonly Authorisation[];
}

/** Authorisations are recorded and taken back from the announcement of a poll until it takes no votes any more. */
export function ensureTakesProxies(poll: Poll, now: Date): void {
  if (poll.state !== 'announced') ensureTakesVotes(poll, now);
}

export const standingOf = ({ authorisations }: PollProxies): Authorisation[] =>
  authorisations.filter(({ revoked }) => revoked === undefined);

/**
 * What would be wrong under the pack's rules with one more beside those that stand.
 * @param candidates residents who stand for election in the poll
 */
export function problemWith(
  { pack, roll }: { readonly pack: RulePack; readonly roll: RollKind },
  proxies: PollProxies,
  added: Pick<Authorisation, 'elector' | 'proxy' | 'relation'>,
  candidates: readonly string[],
): FoundProblem | undefined {
  const all = [...standingOf(proxies), added].map(({ elector, proxy, relation }) => ({
    voter: elector,
    standIn: proxy,
    written: true,
    relation,
  }));
  return checkProxies(pack, roll, all, candidates).find(({ voter }) => voter === added.elector);
}

/**
 * Marks that the proxy votes now.
 * @throws Refusal `doors.proxy-revoked` when it does not stand any more
 */
export function used(proxies: PollProxies, number: number): PollProxies {
  return changed(proxies, number, (one) => {
    ensure(one.revoked === undefined, 'doors.proxy-revoked');
    return one.isUsed === true ? one : { ...one, isUsed: true };
  });
}

/**
 * Takes it back before the proxy has voted.
 * @throws Refusal `doors.proxy-has-voted` afterwards
 */
export function revoked(proxies: PollProxies, number: number, by: string, at: Date): PollProxies {
  return changed(proxies, number, (one) => {
    if (one.revoked !== undefined) return one;
    ensure(one.isUsed !== true, 'doors.proxy-has-voted');
    return { ...one, revoked: { by, at } };
  });
}

function changed(proxies: PollProxies, number: number, change: (one: Authorisation) => Authorisation): PollProxies {
  const authorisations = proxies.authorisations.map((one) => (one.number === number ? change(one) : one));
  const isSame = authorisations.every((one, index) => one === proxies.authorisations[index]);
  return isSame ? proxies : { ...proxies, authorisations };
}

import { isTrusted } from '../../../kernel/index.ts';
import { mask } from '../../privacy/index.ts';
import { isOpen, isShared, type Need, type NeedState } from '../../needs/index.ts';
import { communityOf, type RegionStore } from '../../regions/index.ts';
import { actorOf, hasConsented, type Resident, type ResidentStore } from '../../residents/index.ts';

/** What everybody may read of a need: its words without what leads to a person, and no nearer place than its community. */
export interface PublicNeed {
  readonly number: string;
  readonly category: string;
  readonly region: string;
  readonly text: string;
  /** Of a matter of the neighbourhood only. */
  readonly place?: string;
  readonly state: NeedState;
  readonly submittedAt: Date;
  readonly changedAt: Date;
}

export interface PublicNeedPorts {
  readonly residents: ResidentStore;
  readonly regions: RegionStore;
}

/** What has been done about it may still be read; what was withdrawn, refused or merged is nobody’s business any more. */
export const CLOSED_PUBLIC_STATES = ['done', 'confirmed'] as const satisfies readonly NeedState[];

/**
 * May everybody read it? Only what a verified resident asks for, that is a matter of the neighbourhood or that they agreed
 * to publish; danger never is.
 */
export function mayBePublic(need: Need, resident: Resident | undefined): boolean {
  const isClosed = (CLOSED_PUBLIC_STATES as readonly NeedState[]).includes(need.state);
  const isDanger = need.route === 'duty' || need.urgency === 'danger';
  if (isDanger || !(isOpen(need) || isClosed) || resident === undefined || !isTrusted(actorOf(resident), 'verified'))
    return false;
  return isShared(need) || hasConsented(resident.consents, 'publishing');
}

/** What everybody may read of each of these needs, in their order; null where it is nothing. */
export async function publicNeeds(
  { residents, regions }: PublicNeedPorts,
  needs: readonly Need[],
): Promise<(PublicNeed | null)[]> {
  const known = await residents.findMany([...new Set(needs.map(({ resident }) => resident))]);
  const byId = new Map(known.map((resident) => [resident.id, resident]));
  const communities = new Map<string, Promise<string>>();
  const communityAt = (path: string): Promise<string> => {
    const community = communities.get(path) ?? communityOf(regions, path);
    communities.set(path, community);
    return community;
  };
  return Promise.all(
    needs.map(async (need) =>
      mayBePublic(need, byId.get(need.resident)) ? shown(need, await communityAt(need.region)) : null,
    ),
  );
}

const shown = (need: Need, region: string): PublicNeed => ({
  number: need.number,
  category: need.category,
  region,
  text: mask(need.text),
  ...(need.place !== undefined && isShared(need) && { place: mask(need.place) }),
  state: need.state,
  submittedAt: need.submittedAt,
  changedAt: need.changedAt,
});

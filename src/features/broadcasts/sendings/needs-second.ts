import { BROADCASTS } from '../../../../config/broadcasts.ts';
import { holds, isSystem, type Actor } from '../../../kernel/index.ts';
import { isNeighbourhood, type RegionStore } from '../../regions/index.ts';
import { pageOfAudience } from '../audiences/audience-pages.ts';
import type { PartPorts } from '../audiences/part-pages.ts';
import type { Broadcast } from './broadcast.ts';

interface Ports extends PartPorts {
  readonly regions: RegionStore;
}

/** Does this one person need another's approval? Stewards do not; others do for many people, or for a street and more. */
export async function needsSecond(ports: Ports, actor: Actor, broadcast: Broadcast): Promise<boolean> {
  if (isSystem(actor) || holds(actor, 'steward', broadcast.region)) return false;
  return (await isForAStreet(ports, broadcast)) || isForMany(ports, broadcast);
}

async function isForAStreet({ regions }: Ports, { to }: Broadcast): Promise<boolean> {
  const paths = to.of.flatMap((part) => ('region' in part ? [part.region] : 'roomsOf' in part ? [part.roomsOf] : []));
  const named = await Promise.all(paths.map((path) => regions.find(path)));
  return named.some((region) => region !== null && !isNeighbourhood(region.kind));
}

/** Counts only as far as it must. */
async function isForMany(ports: Ports, { to }: Broadcast): Promise<boolean> {
  let count = 0;
  let after: string | null = '';
  while (after !== null && count <= BROADCASTS.mostAlone) {
    const page: Awaited<ReturnType<typeof pageOfAudience>> = await pageOfAudience(ports, to, after, BROADCASTS.batch);
    count += page.recipients.length;
    after = page.next;
  }
  return count > BROADCASTS.mostAlone;
}

import { allow, found, type Actor } from '../../../kernel/index.ts';
import type { RegionStore } from '../../regions/index.ts';
import type { Team, TeamStore } from '../../teams/index.ts';
import { mayAnnounceFor } from '../policy.ts';
import { checkHolder, checkKind, type Kinded, type Planned } from './kind.ts';

export interface HolderPorts {
  readonly teams: Pick<TeamStore, 'find'>;
  readonly regions: Pick<RegionStore, 'find'>;
}

/**
 * Who holds an activity that is planned, as its parts say.
 * @returns the parts to keep; of a single activity that anybody holds, none but the region
 * @throws Refusal when the actor may not announce it, or the parts do not go with the kind
 */
export async function holderOf(ports: HolderPorts, actor: Actor, planned: Planned): Promise<Omit<Kinded, 'region'>> {
  const team = await teamOf(ports, planned);
  allow(mayAnnounceFor(actor, planned, team), 'activities.not-organizer');
  found(await ports.regions.find(planned.region), 'regions.missing');
  if (planned.partner !== undefined) found(await ports.regions.find(planned.partner), 'regions.missing');
  checkHolder(planned, team);
  checkKind(planned);

  const { kind = 'single', partner } = planned;
  return {
    ...(kind !== 'single' && { kind }),
    ...(team !== null && { team: team.id }),
    ...(partner !== undefined && { partner }),
  };
}

/** The team that an activity names; null when it names none. */
export async function teamOf(
  { teams }: Pick<HolderPorts, 'teams'>,
  { team }: Pick<Kinded, 'team'>,
): Promise<Team | null> {
  return team === undefined ? null : found(await teams.find(team), 'teams.missing');
}

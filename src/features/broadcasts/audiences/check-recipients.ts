import { found, isWithin, Refusal, type RegionPath } from '../../../kernel/index.ts';
import type { PartPorts } from './part-pages.ts';
import { isSecret, regionOfPart, type AudiencePart, type Recipients } from './recipients.ts';

/**
 * Goes on when everyone meant belongs to the region. Of a poll, an activity or a person elsewhere, nobody here is told
 * whether they exist.
 */
export async function checkRecipients(ports: PartPorts, to: Recipients, region: RegionPath): Promise<void> {
  const { of, except } = to;
  // Joined with others or lessened by them, the mere number would tell whether one person has voted.
  if (isSecret(to) && of.length + except.length > 1) throw new Refusal('invalid', 'broadcasts.secret-alone');
  for (const part of [...of, ...except]) await checkPart(ports, part, region);
}

async function checkPart(ports: PartPorts, part: AudiencePart, region: RegionPath): Promise<void> {
  const named = regionOfPart(part);
  if (named !== undefined && !isWithin(named, region)) throw new Refusal('forbidden', 'broadcasts.audience-elsewhere');

  const inside = <T extends { readonly region?: RegionPath }>(thing: T | null): T | null =>
    thing?.region !== undefined && isWithin(thing.region, region) ? thing : null;
  if ('signedUp' in part) found(inside(await ports.activities.find(part.signedUp)), 'activities.missing');
  if ('roll' in part) found(inside(await ports.polls.find(part.roll)), 'polls.missing');
  if ('nonVoters' in part) found(inside(await ports.polls.find(part.nonVoters)), 'polls.missing');
  if (!('residents' in part)) return;
  const people = await Promise.all(part.residents.map((id) => ports.residents.current(id)));
  for (const resident of people) found(inside(resident), 'residents.missing');
}

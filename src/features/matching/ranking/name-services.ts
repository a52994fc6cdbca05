import type { ServiceStore } from '../../directory/index.ts';
import type { Match } from './match.ts';

/** The names of the services in a match, by id. */
export async function nameServices(services: ServiceStore, match: Match): Promise<ReadonlyMap<string, string>> {
  const ids = [...match.candidates, ...match.excluded].map(({ service }) => service);
  const named = await Promise.all([...new Set(ids)].map((id) => services.find(id)));
  return new Map(named.flatMap((service) => (service === null ? [] : [[service.id, service.name] as const])));
}

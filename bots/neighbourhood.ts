import type { App } from '../src/app.ts';
import type { Resident } from '../src/features/residents/index.ts';
import { fullName } from './chat/places.ts';
import type { Neighbourhood, TerminalPerson } from './terminal/protocol.ts';

/** The residents who have a terminal contact and the rooms of the terminal: whom `npm run chat` can speak as, and where. */
export async function neighbourhoodOf(app: App): Promise<Neighbourhood> {
  const districts = await app.regions.children(null);
  const residents = await Promise.all(districts.map(({ id }) => app.residents.livingIn(id)));
  const people = await Promise.all(residents.flat().map((resident) => personOf(app, resident)));
  const rooms = await app.rooms.ofChannel('terminal');
  return {
    people: people.filter((person) => person !== null),
    rooms: rooms.map(({ room, name }) => ({ room, name: name ?? room })),
  };
}

async function personOf({ regions }: App, { contacts, name, region }: Resident): Promise<TerminalPerson | null> {
  const own = contacts.find(({ channel }) => channel === 'terminal');
  if (own === undefined || name === undefined || region === undefined) return null;
  return { contact: own.contact, name, place: await fullName(regions, region) };
}

import { z } from 'zod';
import { ROLES, type RegionPath } from '../../kernel/index.ts';
import { pathsUp, regionPath } from '../regions/index.ts';
import type { Resident, ResidentStore } from '../residents/index.ts';
import { parseRoomId, type Room } from './rooms/room.ts';
import type { RoomStore } from './rooms/room-store.ts';

/** Whom to tell: named people, an organization's staff, whoever holds a role nearest to a region, rooms, a region's rooms. */
export const audience = z.union([
  z.strictObject({ residents: z.array(z.string()).max(1000) }),
  z.strictObject({ staffOf: z.string() }),
  z.strictObject({ role: z.enum(ROLES), region: regionPath }),
  z.strictObject({ rooms: z.array(z.string()).max(200) }),
  z.strictObject({ roomsOf: regionPath }),
]);

export type Audience = z.output<typeof audience>;

export type Recipient =
  { readonly kind: 'resident'; readonly resident: Resident } | { readonly kind: 'room'; readonly room: Room };

export interface AudiencePorts {
  readonly residents: ResidentStore;
  readonly rooms: RoomStore;
}

/** Everyone an audience means, each once. */
export async function recipientsOf(ports: AudiencePorts, to: Audience): Promise<Recipient[]> {
  if ('rooms' in to) return asRooms(await namedRooms(ports.rooms, to.rooms));
  if ('roomsOf' in to) return asRooms(await ports.rooms.within(to.roomsOf));
  if ('staffOf' in to) return asResidents(await ports.residents.staffOf(to.staffOf));
  if ('role' in to) return asResidents(await nearestHolding(ports.residents, to.role, to.region));
  return asResidents(await Promise.all(to.residents.map((id) => ports.residents.current(id))));
}

/** The region an audience itself names. */
export const regionOfAudience = (to: Audience): RegionPath | undefined => {
  if ('region' in to) return to.region;
  return 'roomsOf' in to ? to.roomsOf : undefined;
};

/** A room nobody has described yet can be written to all the same. */
async function namedRooms(rooms: RoomStore, ids: readonly string[]): Promise<Room[]> {
  const known = new Map((await rooms.findMany(ids)).map((room) => [room.id, room]));
  return ids.map((id) => known.get(id) ?? parseRoomId(id));
}

/** Whoever holds the role for the region itself; where nobody does, the next region up is asked. */
async function nearestHolding(
  residents: ResidentStore,
  role: Parameters<ResidentStore['holding']>[0],
  region: RegionPath,
): Promise<Resident[]> {
  for (const path of pathsUp(region)) {
    const holders = await residents.holding(role, [path]);
    if (holders.length > 0) return holders;
  }
  return [];
}

const asRooms = (rooms: readonly Room[]): Recipient[] => unique(rooms).map((room) => ({ kind: 'room', room }));

const asResidents = (residents: readonly (Resident | null)[]): Recipient[] =>
  unique(residents.filter((resident) => resident !== null)).map((resident) => ({ kind: 'resident', resident }));

const unique = <T extends { readonly id: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

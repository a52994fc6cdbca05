import { z } from 'zod';
import { MOST_ROOMS } from '../../../config/defaults.ts';
import { isWithin, ROLES, type RegionPath, type Role } from '../../kernel/index.ts';
import type { HallStore } from '../halls/index.ts';
import { pathsUp, regionPath } from '../regions/index.ts';
import type { Resident, ResidentStore } from '../residents/index.ts';
import { parseRoomId, type Room } from './rooms/room.ts';
import type { RoomStore } from './rooms/room-store.ts';

/** Whom to tell: named people, an organization's staff, whoever holds a role (or stands in) nearest to a region, rooms, a region's rooms. */
export const audience = z.union([
  z.strictObject({ residents: z.array(z.string()).max(1000) }),
  z.strictObject({ staffOf: z.string() }),
  z.strictObject({ role: z.enum(ROLES), region: regionPath }),
  /** Of the rooms named, those that belong to the region `within`. */
  z.strictObject({ rooms: z.array(z.string()).max(MOST_ROOMS), within: regionPath }),
  z.strictObject({ roomsOf: regionPath }),
]);

export type Audience = z.output<typeof audience>;

export type Recipient =
  | { readonly kind: 'resident'; readonly resident: Resident }
  | { readonly kind: 'room'; readonly room: Room }
  /** Named, but of another community or of none: not to be spoken to. */
  | { readonly kind: 'foreign-room'; readonly room: Room };

export interface AudiencePorts {
  readonly residents: ResidentStore;
  readonly rooms: RoomStore;
  readonly halls: HallStore;
}

/** Everyone an audience means, each once. */
export async function recipientsOf(ports: AudiencePorts, to: Audience): Promise<Recipient[]> {
  if ('rooms' in to) return namedRooms(ports, to.rooms, to.within);
  if ('roomsOf' in to) return asRooms(await ports.rooms.within(to.roomsOf));
  if ('staffOf' in to) return asResidents(await ports.residents.staffOf(to.staffOf));
  if ('role' in to) return asResidents(await holdingOrStandingIn(ports.residents, to.role, to.region));
  return asResidents(await Promise.all(to.residents.map((id) => ports.residents.current(id))));
}

/** The region an audience itself names. */
export const regionOfAudience = (to: Audience): RegionPath | undefined => {
  if ('region' in to) return to.region;
  if ('within' in to) return to.within;
  return 'roomsOf' in to ? to.roomsOf : undefined;
};

/**
 * Whoever names rooms may not make the bot speak in those of other communities. A room belongs where staff have placed
 * it; one that is placed nowhere belongs to the hall it is bound to.
 */
async function namedRooms({ rooms, halls }: AudiencePorts, ids: readonly string[], within: RegionPath) {
  const known = new Map((await rooms.findMany(ids)).map((room) => [room.id, room]));
  const bound = new Map((await halls.ofRooms(ids)).flatMap((hall) => hall.rooms.map((id) => [id, hall.region])));
  return [...new Set(ids)].map((id): Recipient => {
    const room = known.get(id) ?? parseRoomId(id);
    const region = room.region ?? bound.get(id);
    return { kind: region !== undefined && isWithin(region, within) ? 'room' : 'foreign-room', room };
  });
}

/** A call for help must reach somebody: who is told when nobody anywhere above holds the role. */
const STAND_INS: Partial<Record<Role, readonly Role[]>> = { 'duty-worker': ['worker', 'steward'] };

async function holdingOrStandingIn(residents: ResidentStore, role: Role, region: RegionPath): Promise<Resident[]> {
  for (const asked of [role, ...(STAND_INS[role] ?? [])]) {
    const holders = await nearestHolding(residents, asked, region);
    if (holders.length > 0) return holders;
  }
  return [];
}

/** Whoever holds the role for the region itself; where nobody does, the next region up is asked. */
async function nearestHolding(residents: ResidentStore, role: Role, region: RegionPath): Promise<Resident[]> {
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

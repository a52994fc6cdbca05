/** How many messages one room takes in a period. Knows no clock: `now` is given, in milliseconds. */
export interface RoomLimit {
  /** Takes the places of `count` messages at once, or none. @returns how long to wait when there was no room; 0 when taken */
  take(room: string, count: number, now: number): number;
}

export function createRoomLimit(most: number, perMs: number): RoomLimit {
  const rooms = new Map<string, readonly number[]>();

  return {
    take(room, count, now) {
      const recent = (rooms.get(room) ?? []).filter((at) => at + perMs > now);
      const over = recent.length + count - most;
      if (over > 0) return (recent[over - 1] ?? now) + perMs - now;
      rooms.set(room, [...recent, ...Array.from({ length: count }, () => now)]);
      return 0;
    },
  };
}

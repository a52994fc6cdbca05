import type { RegionPath } from '../../../kernel/index.ts';

/** A group chat the bot sits in, and the community it belongs to once staff have said so. */
export interface Room {
  /** `channel:room`, as audiences name it. */
  readonly id: string;
  readonly channel: string;
  readonly room: string;
  readonly name?: string;
  readonly region?: RegionPath;
  /** Since when the bot is no longer in it. */
  readonly goneAt?: Date;
}

export const roomId = (channel: string, room: string): string => `${channel}:${room}`;

/** A room of which only the name in an audience is known. */
export function parseRoomId(id: string): Room {
  const [channel = '', ...rest] = id.split(':');
  return { id, channel, room: rest.join(':') };
}

import { z } from 'zod';
import { ROLES, type RegionPath } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';

const id = z.string().min(1).max(64);

/** One group of people or rooms a broadcast may go to. */
export const audiencePart = z.union([
  /** Everyone who lives in the region or below. */
  z.strictObject({ region: regionPath }),
  /** The chat rooms of the region. */
  z.strictObject({ roomsOf: regionPath }),
  z.strictObject({ role: z.enum(ROLES), in: regionPath }),
  z.strictObject({ tag: z.string().min(1).max(20), in: regionPath }),
  /** Who has a place in an activity, or waits for one. */
  z.strictObject({ signedUp: id, state: z.enum(['placed', 'waiting', 'any']).default('any') }),
  /** Who is entitled to vote in a poll. */
  z.strictObject({ roll: id }),
  /** Those entitled who have not voted: nobody is ever shown who they are. */
  z.strictObject({ nonVoters: id }),
  z.strictObject({ residents: z.array(id).min(1).max(1000) }),
]);

export const recipients = z.strictObject({
  of: z.array(audiencePart).min(1).max(10),
  except: z.array(audiencePart).max(10).default([]),
});

export type AudiencePart = z.output<typeof audiencePart>;

/** All in `of`, each once, without those in `except`. */
export type Recipients = z.output<typeof recipients>;

/** The region that a part itself names. */
export function regionOfPart(part: AudiencePart): RegionPath | undefined {
  if ('region' in part) return part.region;
  if ('roomsOf' in part) return part.roomsOf;
  return 'in' in part ? part.in : undefined;
}

/** Is it a secret who is meant? Then counts are shown and no names. */
export const isSecret = ({ of, except }: Recipients): boolean => [...of, ...except].some((part) => 'nonVoters' in part);

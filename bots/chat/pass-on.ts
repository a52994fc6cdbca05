import { passOnMessage, roomId } from '../../src/features/broadcasts/index.ts';
import { perform, SYSTEM } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
import type { Turn, Utterance } from '../command.ts';
import { placePicture } from './pictures/place.ts';
import { tellPersonOf, type Unreadable } from './person.ts';

/** What carries no words goes to people; money is declined. */
export const answerUnreadable = async (turn: Turn): Promise<readonly string[]> =>
  turn.utterance.kind === 'red-packet' ? [say('chat.no-red-packets')] : passOn(turn);

/**
 * A message that is no text, or a voice message that no transcript came with, goes to the person who answers here, else to
 * the community's workers; whoever sent it hears so.
 */
async function passOn(turn: Turn): Promise<readonly string[]> {
  const { app, actor, utterance, once } = turn;
  const { channel, room, roomName } = utterance;
  const kind = spokenOfAs(utterance.kind);
  if (await tellPersonOf(turn, kind)) return [say(`chat.received-${kind}`)];
  const placed = kind === 'picture' && room === undefined ? await placePicture(turn) : null;
  if (placed !== null) return placed;
  const place = room === undefined ? null : await app.rooms.find(roomId(channel, room));
  await perform(
    passOnMessage,
    app,
    SYSTEM,
    {
      resident: actor.id,
      kind,
      ...(place?.region !== undefined && { region: place.region }),
      ...(room !== undefined && { room: place?.name ?? roomName ?? room }),
    },
    { once },
  );
  return [say(`chat.received-${kind}`)];
}

const UNREADABLE: ReadonlySet<string> = new Set<Unreadable>(['voice', 'picture', 'card', 'file', 'location']);

const spokenOfAs = (kind: Utterance['kind']): Unreadable => (UNREADABLE.has(kind) ? (kind as Unreadable) : 'other');

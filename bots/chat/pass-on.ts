import { passOnMessage, roomId } from '../../src/features/broadcasts/index.ts';
import { perform, SYSTEM } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
import type { Turn, Utterance } from '../command.ts';

/** What carries no words goes to people; money is declined. */
export const answerUnreadable = async (turn: Turn): Promise<readonly string[]> =>
  turn.utterance.kind === 'red-packet' ? [say('chat.no-red-packets')] : passOn(turn);

/** A message that is no text, or a voice message that no transcript came with, goes to the community's workers; whoever sent it hears so. */
async function passOn({ app, actor, utterance, once }: Turn): Promise<readonly string[]> {
  const { channel, room, roomName, kind } = utterance;
  const place = room === undefined ? null : await app.rooms.find(roomId(channel, room));
  await perform(
    passOnMessage,
    app,
    SYSTEM,
    {
      resident: actor.id,
      kind: spokenOfAs(kind),
      ...(place?.region !== undefined && { region: place.region }),
      ...(room !== undefined && { room: place?.name ?? roomName ?? room }),
    },
    { once },
  );
  return [say(`chat.received-${spokenOfAs(kind)}`)];
}

type Unreadable = 'voice' | 'picture' | 'card' | 'file' | 'location' | 'other';

const UNREADABLE: ReadonlySet<string> = new Set<Unreadable>(['voice', 'picture', 'card', 'file', 'location']);

const spokenOfAs = (kind: Utterance['kind']): Unreadable => (UNREADABLE.has(kind) ? (kind as Unreadable) : 'other');

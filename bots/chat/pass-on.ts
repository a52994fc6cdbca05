import { passOnMessage, roomId } from '../../src/features/broadcasts/index.ts';
import { perform, SYSTEM } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
import type { Turn, Utterance } from '../command.ts';

/** A voice message or picture that no transcript came with goes to the community's workers; whoever sent it hears so. */
export async function passOn({ app, actor, utterance, once }: Turn): Promise<readonly string[]> {
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

const spokenOfAs = (kind: Utterance['kind']): 'voice' | 'picture' | 'other' =>
  kind === 'voice' || kind === 'picture' ? kind : 'other';

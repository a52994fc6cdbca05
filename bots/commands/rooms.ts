import { bindRoom, issueRoomCode, placeRoom } from '../../src/features/broadcasts/index.ts';
import { MINUTE, perform } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
import { findPlaces, fullName } from '../chat/places.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../command.ts';
import { readRoomBinding } from '../understand/residents/codes.ts';
import { readPlaceOfRoom, readRoomCode } from '../understand/residents/rooms.ts';
import { isCarer } from './who.ts';

export const roomsCommands: readonly Command[] = [
  hears({
    name: 'rooms.place',
    example: '本群属于桂花社区',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: (text) => {
      const place = readPlaceOfRoom(text);
      return place === null ? null : { place };
    },
    async run({ app, actor, utterance, once }, { place }: { place: string }) {
      const { channel, room } = utterance;
      if (room === undefined) return answer('rooms.place-in-room');
      const [only, ...others] = await findPlaces(app.regions, place);
      if (only === undefined || others.length > 0) return { say: [say('chat.place-unknown')] };

      await perform(placeRoom, app, actor, { channel, room, region: only.id }, { once });
      return { say: [say('chat.room-placed', { place: await fullName(app.regions, only.id) })] };
    },
  }),
  hears({
    name: 'rooms.binding-code',
    example: '群绑定码 桂花社区',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readRoomCode,
    run: codeFromChat,
  }),
  hears({
    name: 'rooms.bind',
    example: '绑定本群 123456',
    shownTo: isCarer,
    unaddressed: true,
    during: 'keeps-dialogue',
    hear: (text, { addressed }) => (addressed || WORD_BY_WORD.test(text) ? readRoomBinding(text) : null),
    async run({ app, actor, utterance: { channel, room }, once }, { code }: { code: string }) {
      if (room === undefined) return answer('rooms.bind-in-room');
      const { region } = await perform(bindRoom, app, actor, { channel, room, code }, { once });
      return answer('chat.room-placed', { place: await fullName(app.regions, region) });
    },
  }),
];

/** All that is heard without a mention. */
const WORD_BY_WORD = /^绑定本群[: ]*\d{6}$/u;

async function codeFromChat(turn: Turn, { place }: { place: string }): Promise<Answer> {
  const { app, actor, utterance, once } = turn;
  if (utterance.room !== undefined) return answer('rooms.code-private');
  const [only, ...others] = await findPlaces(app.regions, place);
  if (only === undefined || others.length > 0) return answer('chat.place-unknown');

  const { code, until } = await perform(issueRoomCode, app, actor, { region: only.id }, { once });
  const minutes = Math.round((until.getTime() - app.clock().getTime()) / MINUTE);
  return answer('rooms.code', { place: await fullName(app.regions, only.id), code, minutes });
}

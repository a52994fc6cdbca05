import { placeRoom } from '../../src/features/broadcasts/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
import { findPlaces, fullName } from '../chat/places.ts';
import { hears, type Command } from '../command.ts';

export const roomsCommands: readonly Command[] = [
  hears({
    name: 'rooms.place',
    example: '本群属于桂花社区',
    shownTo: ({ grants }) => grants.some(({ role }) => role === 'worker' || role === 'steward'),
    hear: (text, { room }) => {
      const place = /^(?:本群|这个群)(?:是|属于)(.{2,60})$/u.exec(text)?.[1];
      return place === undefined || room === undefined ? null : { place, room };
    },
    async run({ app, actor, utterance, once }, { place, room }: { place: string; room: string }) {
      const [only, ...others] = await findPlaces(app.regions, place);
      if (only === undefined || others.length > 0) return { say: [say('chat.place-unknown')] };

      const { channel } = utterance;
      await perform(placeRoom, app, actor, { channel, room, region: only.id }, { once });
      return { say: [say('chat.room-placed', { place: await fullName(app.regions, only.id) })] };
    },
  }),
];

import type { RegionStore } from '../../src/features/regions/index.ts';
import {
  acceptInvitation,
  bindContact,
  declareResidence,
  describeSelf,
  issueBindingCode,
  issueExportCode,
  viewMe,
  type Resident,
} from '../../src/features/residents/index.ts';
import { MINUTE, perform } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
import { findPlaces, fullName } from '../chat/places.ts';
import { answer, hears, type Command, type Turn } from '../command.ts';
import { readAboutSelf, type AboutSelf } from '../understand/residents/about-self.ts';
import { asksForBindingCode, asksWhoTheyAre, readBinding, readInvitation } from '../understand/residents/codes.ts';
import { asksForOwnData, asksToLeave } from '../understand/residents/own-data.ts';
import { readLivingIn } from '../understand/residents/living-in.ts';

export const residentsCommands: readonly Command[] = [
  hears({
    name: 'residents.declare',
    example: '我住桂花社区1号楼',
    hear: readLivingIn,
    async run(turn, { place }: { place: string }) {
      const found = await findPlaces(turn.app.regions, place, turn.region);
      const [only, ...others] = found;
      if (only === undefined) return answer('chat.place-unknown');
      if (others.length > 0) return answer('chat.place-several', { places: await namesOf(turn, found) });

      const resident = await perform(declareResidence, turn.app, turn.actor, { region: only.id }, { once: turn.once });
      return answer(`chat.lives-${stepOf(resident)}`, { place: await fullName(turn.app.regions, only.id) });
    },
  }),
  hears({
    name: 'residents.describe',
    example: '我的生日 1958年3月5日',
    during: 'keeps-dialogue',
    hear: readAboutSelf,
    async run({ app, actor, once, utterance }, said: AboutSelf) {
      if (utterance.room !== undefined) return answer('residents.private-only');
      await perform(describeSelf, app, actor, said, { once });
      return answer('residents.described');
    },
  }),
  hears({
    name: 'residents.export',
    example: '导出我的资料',
    during: 'keeps-dialogue',
    hear: (text) => (asksForOwnData(text) ? {} : null),
    async run({ app, actor, utterance }) {
      if (utterance.room !== undefined) return answer('residents.private-only');
      const { code, until } = await perform(issueExportCode, app, actor, {});
      const minutes = Math.round((until.getTime() - app.clock().getTime()) / MINUTE);
      return answer('residents.export-here', { minutes, url: `${app.publicUrl}/api/v1/own-data/${code}` });
    },
  }),
  hears({
    name: 'residents.leave',
    example: '删除我的资料',
    during: 'keeps-dialogue',
    hear: (text) => (asksToLeave(text) ? {} : null),
    run({ utterance }) {
      if (utterance.room !== undefined) return Promise.resolve(answer('residents.private-only'));
      return Promise.resolve({
        say: [say('residents.ask-leave')],
        start: { dialogue: 'leaving', state: { asked: true } },
      });
    },
  }),
  hears({
    name: 'residents.who-am-i',
    example: '我的编号',
    during: 'keeps-dialogue',
    hear: (text) => (asksWhoTheyAre(text) ? {} : null),
    async run({ app, actor }) {
      const resident = await perform(viewMe, app, actor, {});
      const place = await placeOf(app.regions, resident);
      return answer('chat.who-you-are', { id: resident.id, place, trust: say(`chat.trust-${resident.trust}`) });
    },
  }),
  hears({
    name: 'residents.binding-code',
    example: '绑定码',
    during: 'keeps-dialogue',
    hear: (text) => (asksForBindingCode(text) ? {} : null),
    async run(turn) {
      if (turn.utterance.room !== undefined) return answer('chat.private-only');
      const { code, until } = await perform(issueBindingCode, turn.app, turn.actor, {}, { once: turn.once });
      const minutes = Math.round((until.getTime() - turn.app.clock().getTime()) / MINUTE);
      return answer('chat.binding-code', { code, minutes });
    },
  }),
  hears({
    name: 'residents.bind',
    example: '绑定 123456',
    during: 'keeps-dialogue',
    hear: readBinding,
    async run(turn, { code }: { code: string }) {
      if (turn.utterance.room !== undefined) return answer('chat.private-only');
      await perform(bindContact, turn.app, turn.actor, { code }, { once: turn.once });
      return answer('chat.bound');
    },
  }),
  hears({
    name: 'residents.invitation',
    example: '邀请码 12345678',
    during: 'keeps-dialogue',
    hear: readInvitation,
    async run({ app, actor, once }, { code }: { code: string }) {
      const { region } = await perform(acceptInvitation, app, actor, { code }, { once });
      return answer('chat.invited', { place: region === undefined ? '' : await fullName(app.regions, region) });
    },
  }),
];

const stepOf = ({ trust }: Resident): 'verified' | 'declared' =>
  trust === 'verified' || trust === 'owner' ? 'verified' : 'declared';

const placeOf = async (regions: RegionStore, { region }: Resident): Promise<string> =>
  region === undefined ? say('chat.nowhere') : fullName(regions, region);

async function namesOf({ app }: Turn, places: Awaited<ReturnType<typeof findPlaces>>): Promise<string> {
  const names = await Promise.all(places.slice(0, 5).map(({ id }) => fullName(app.regions, id)));
  return names.join('、');
}

import type { App } from '../../../src/app.ts';
import { listSignUps, type Activity } from '../../../src/features/activities/index.ts';
import { isOrganizer } from '../who.ts';
import {
  checkInByWord,
  correctCheckIn,
  findOpenDesks,
  findOwnCheckIn,
  showDesk,
  tickCheckIns,
} from '../../../src/features/service-records/index.ts';
import { perform, type Actor } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { activityMeant } from '../../chat/which-activity.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import {
  asksToTakeBackCheckIn,
  readCheckIn,
  readDeskAsked,
  readTicks,
  type CheckInWords,
  type TickWords,
} from '../../understand/volunteers/check-in.ts';

export const checkInsCommands: readonly Command[] = [
  hears({
    name: 'check-ins.take-back',
    example: '撤回签到',
    during: 'keeps-dialogue',
    hear: (text) => (asksToTakeBackCheckIn(text) ? {} : null),
    async run({ app, actor, once }) {
      const own = await perform(findOwnCheckIn, app, actor, {});
      if (own === null) return answer('service-records.no-check-in');
      await perform(correctCheckIn, app, actor, { checkInId: own.checkIn.id, isStruck: true }, { once });
      return answer('service-records.check-in-struck', { title: own.activity.title });
    },
  }),
  hears({
    name: 'check-ins.desk',
    example: '签到口令 重阳茶话会',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readDeskAsked,
    async run({ app, actor }, { activity: words }: { activity: string }) {
      const meant = await deskMeant(app, actor, words, '签到口令');
      if ('say' in meant) return meant;
      const { activity, word } = await perform(showDesk, app, actor, { activityId: meant.id });
      const url = `${app.publicUrl}/api/v1/activities/${activity.id}/check-in.svg`;
      return answer('service-records.desk', { title: activity.title, word, url });
    },
  }),
  hears({
    name: 'check-ins.tick',
    example: '点名 王建国、林晓梅',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readTicks,
    run: tickFromChat,
  }),
  hears({
    name: 'check-ins.check-in',
    example: '签到 桂花',
    during: 'keeps-dialogue',
    hear: readCheckIn,
    async run({ app, actor, once }, { word }: CheckInWords) {
      if (word === '') return answer('service-records.say-word');
      const { activity } = await perform(checkInByWord, app, actor, { word }, { once });
      return answer('service-records.checked-in-now', { title: activity.title });
    },
  }),
];

async function deskMeant(app: App, actor: Actor, words: string, verb: string): Promise<Activity | Answer> {
  const desks = await perform(findOpenDesks, app, actor, {});
  return desks.length === 0 ? answer('service-records.no-desk') : activityMeant(desks, words, verb);
}

/** Names are looked for on the list of the activity only; of two of one name, neither is guessed. */
async function tickFromChat(turn: Turn, { activity: words, names }: TickWords): Promise<Answer> {
  const { app, actor, once } = turn;
  const meant = await deskMeant(app, actor, words, '点名');
  if ('say' in meant) return meant;

  const { signUps } = await perform(listSignUps, app, actor, { activityId: meant.id });
  const listed = names.map((name) => signUps.filter((signUp) => signUp.name === name));
  const people = listed.flatMap((fitting) => (fitting.length === 1 ? [{ resident: fitting[0]!.resident }] : []));
  const unclear = names.filter((_, index) => listed[index]!.length !== 1);
  const there = names.filter((name) => !unclear.includes(name));
  if (people.length > 0) await perform(tickCheckIns, app, actor, { activityId: meant.id, people }, { once });
  return {
    say: [
      ...(people.length > 0
        ? [say('service-records.ticked', { title: meant.title, count: people.length, names: there })]
        : []),
      ...(unclear.length > 0 ? [say('service-records.not-on-list', { names: unclear })] : []),
    ],
  };
}

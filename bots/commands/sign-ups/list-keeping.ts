import {
  findRunActivities,
  listSignUps,
  promoteSignUp,
  type Activity,
  type ListedSignUp,
} from '../../../src/features/activities/index.ts';
import { messageSignUps } from '../../../src/features/broadcasts/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { activityMeant } from '../../chat/which-activity.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import {
  readMessageToSignUps,
  readPromotion,
  type AboutPerson,
  type MessageToSignUps,
} from '../../understand/sign-up/places-spoken-of.ts';
import { isOrganizer } from '../who.ts';

/** What those who run an activity do with its list. */
export const listKeepingCommands: readonly Command[] = [
  hears({
    name: 'activities.promote',
    example: '补上 王建国 重阳茶话会',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readPromotion,
    async run(turn, { person, activity: words }: AboutPerson) {
      const meant = await personMeant(turn, words, person, '补上');
      if ('say' in meant) return meant;
      const input = { activityId: meant.activity.id, residentId: meant.signUp.resident };
      const { activity } = await perform(promoteSignUp, turn.app, turn.actor, input, { once: turn.once });
      return answer('activities.promoted-now', { title: activity.title, name: nameOf(meant.signUp) });
    },
  }),
  hears({
    name: 'activities.message-sign-ups',
    example: '告诉报名的人 重阳茶话会：请自带水杯',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readMessageToSignUps,
    run: messageFromChat,
  }),
];

async function messageFromChat(turn: Turn, { person, activity: words, text }: MessageToSignUps): Promise<Answer> {
  const { app, actor, once } = turn;
  if (person !== '') {
    const meant = await personMeant(turn, words, person, '告诉报名的');
    if ('say' in meant) return meant;
    const input = { activityId: meant.activity.id, residentId: meant.signUp.resident, text };
    const { awaitsSecond, number } = await perform(messageSignUps, app, actor, input, { once });
    if (awaitsSecond === true) return answer('broadcasts.awaiting-now', { number });
    return answer('activities.message-queued-to-one', { name: nameOf(meant.signUp) });
  }

  const meant = activityMeant(await perform(findRunActivities, app, actor, {}), words, '告诉报名的人');
  if ('say' in meant) return meant;
  const { awaitsSecond, number } = await perform(messageSignUps, app, actor, { activityId: meant.id, text }, { once });
  if (awaitsSecond === true) return answer('broadcasts.awaiting-now', { number });
  return answer('activities.message-queued', { title: meant.title });
}

interface PersonMeant {
  readonly activity: Activity;
  readonly signUp: ListedSignUp;
}

/** By the number on the list, else by the name that stands there. */
async function personMeant(turn: Turn, words: string, person: string, verb: string): Promise<PersonMeant | Answer> {
  const run = await perform(findRunActivities, turn.app, turn.actor, {});
  const meant = activityMeant(run, words, `${verb} ${person}`);
  if ('say' in meant) return meant;

  const { activity, signUps } = await perform(listSignUps, turn.app, turn.actor, { activityId: meant.id });
  const numbered = /^\d{1,5}$/u.test(person) ? signUps[Number(person) - 1] : undefined;
  const named = signUps.filter(({ name, listedAs }) => name === person || listedAs === person);
  const [only, ...others] = numbered === undefined ? named : [numbered];
  const { title } = activity;
  if (only === undefined) return answer('activities.person-not-listed', { title, name: person });
  if (others.length > 0) return answer('activities.which-person', { title, name: person });
  return { activity, signUp: only };
}

const nameOf = ({ name }: ListedSignUp): string => name ?? say('activities.nameless');

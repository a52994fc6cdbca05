import { answerOffer, handOnPlace, signUpOf, takeOverPlace } from '../../../src/features/activities/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say, sayMoment } from '../../../src/phrases/index.ts';
import { activityMeant, facts, linesOf, openActivities } from '../../chat/which-activity.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import type { AboutActivity } from '../../understand/sign-up/run-activities.ts';
import {
  readHandingOn,
  readOfferAnswer,
  readTakingOver,
  type OfferAnswer,
} from '../../understand/sign-up/places-spoken-of.ts';
import { wordBeside } from '../../chat/activities/beside.ts';

/** What residents say of a place that is kept for them, or that is theirs. */
export const ownPlacesCommands: readonly Command[] = [
  hears({
    name: 'activities.answer-offer',
    example: '要',
    during: 'keeps-dialogue',
    hear: readOfferAnswer,
    run: answerFromChat,
  }),
  hears({
    name: 'activities.hand-on',
    example: '转让名额 重阳茶话会',
    during: 'keeps-dialogue',
    hear: readHandingOn,
    async run(turn, { activity: words }: AboutActivity) {
      const open = await openActivities(turn);
      const own = open.filter((activity) => signUpOf(activity, turn.actor.id)?.state === 'placed');
      if (own.length === 0) return answer('activities.none-yours');
      const meant = activityMeant(own, words, '转让名额');
      if ('say' in meant) return meant;
      const input = { activityId: meant.id };
      const { activity, code, until } = await perform(handOnPlace, turn.app, turn.actor, input, { once: turn.once });
      return answer('activities.hand-on-code', { title: activity.title, code, until: sayMoment(until) });
    },
  }),
  hears({
    name: 'activities.take-over',
    example: '接名额 482195',
    during: 'keeps-dialogue',
    hear: readTakingOver,
    async run({ app, actor, once }, input: { code: string }) {
      const { activity, signUp, beside } = await perform(takeOverPlace, app, actor, input, { once });
      return {
        say: [say('activities.taken-over', { ...facts(activity), people: signUp.people }), ...wordBeside(beside)],
      };
    },
  }),
];

async function answerFromChat(turn: Turn, { wants, activity: words }: OfferAnswer): Promise<Answer> {
  const open = await openActivities(turn);
  const offered = open.filter((activity) => signUpOf(activity, turn.actor.id)?.offer !== undefined);
  const [only, ...others] = words === '' ? offered : offered.filter(({ title }) => title.includes(words));
  if (only === undefined) return answer('activities.none-offered');
  if (others.length > 0) {
    const example = `${wants ? '要' : '不要'} ${only.title}`;
    return answer('activities.which-offered', { example, activities: linesOf([only, ...others]) });
  }

  const input = { activityId: only.id, wants };
  const result = await perform(answerOffer, turn.app, turn.actor, input, { once: turn.once });
  if ('left' in result) return answer('activities.offer-declined', { title: only.title });
  const { activity, signUp, beside } = result.taken;
  return {
    say: [say('activities.offer-taken', { ...facts(activity), people: signUp.people }), ...wordBeside(beside)],
  };
}

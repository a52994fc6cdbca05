import { FEEDBACK } from '../../../config/activities/feedback.ts';
import {
  findAnswerable,
  findHeldActivities,
  giveFeedback,
  viewFeedback,
  type Answerable,
} from '../../../src/features/activities/index.ts';
import { listMyNeeds } from '../../../src/features/needs/index.ts';
import { DAY, perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { activityMeant, linesOf } from '../../chat/which-activity.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import { readActivityFeedback, readFeedbackAsked, type FeedbackWords } from '../../understand/activities/feedback.ts';
import { isOrganizer } from '../who.ts';

/**
 * What people say of an activity that is over, and what comes of it for those who ran it.
 * @param intake what the words are where nothing waits for them: 不满意 may begin what somebody needs
 */
export const feedbackCommands = (intake: Command): readonly Command[] => [
  hears({
    name: 'activities.feedback',
    example: '满意 老师讲得清楚',
    hear: readActivityFeedback,
    async run(turn, said: FeedbackWords) {
      const all = await perform(findAnswerable, turn.app, turn.actor, {});
      const done = said.words === '' && all.length > 0 ? await askedAbout(turn) : undefined;
      if (done !== undefined) {
        const verdict = say(`activities.verdict-${said.verdict}`);
        return answer('activities.feedback-or-need', { verdict, title: all[0]!.activity.title, number: done });
      }
      if (all.length > 0) return keepFeedback(turn, said, all);
      const need = said.words === '' ? null : intake.hear(turn.utterance.text, turn.utterance);
      return need === null ? answer('activities.feedback-none') : intake.run(turn, need);
    },
  }),
  hears({
    name: 'activities.feedback-result',
    example: '评价结果 重阳茶话会',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readFeedbackAsked,
    async run({ app, actor, utterance }, { activity: words }: { readonly activity: string }) {
      const held = await perform(findHeldActivities, app, actor, {});
      if (held.length === 0) return answer('activities.none-run');
      const meant = activityMeant(held, words, '评价结果');
      if ('say' in meant) return meant;
      const {
        activity,
        there,
        answered,
        verdicts,
        words: said,
      } = await perform(viewFeedback, app, actor, {
        activityId: meant.id,
      });
      const facts = { title: activity.title, there, answered };
      if (verdicts === null) return answer('activities.feedback-few', { ...facts, least: FEEDBACK.leastShown });
      const { satisfied, dissatisfied, 'so-so': soSo } = verdicts;
      const result = say('activities.feedback-result', { ...facts, satisfied, soSo, dissatisfied });
      // What people wrote is read in private.
      const isShown = utterance.room === undefined && said !== null && said.length > 0;
      return { say: isShown ? [result, say('activities.feedback-words', { words: said.join('\n') })] : [result] };
    },
  }),
];

/** The number of a need of theirs that is done and about which they were asked too: 满意 alone may be said of either. */
async function askedAbout({ app, actor }: Turn): Promise<string | undefined> {
  const { items } = await perform(listMyNeeds, app, actor, {});
  return items.find(({ state }) => state === 'done')?.number;
}

async function keepFeedback(turn: Turn, said: FeedbackWords, all: readonly Answerable[]): Promise<Answer> {
  const meant = answerableMeant(all, said.words);
  const [{ activity }, ...others] = meant as [Answerable, ...Answerable[]];
  const verdict = say(`activities.verdict-${said.verdict}`);
  if (others.length > 0) {
    const activities = linesOf(meant.map((one) => one.activity));
    return answer('activities.feedback-which', { example: `${verdict} ${activity.title}`, activities });
  }
  const words = said.words.replace(activity.title, '').replace(/^[\s,，:：。]+/u, '');
  const input = { activityId: activity.id, verdict: said.verdict, words };
  await perform(giveFeedback, turn.app, turn.actor, input, { once: turn.once });
  const days = FEEDBACK.answerWithinMs / DAY;
  return answer('activities.feedback-kept', { title: activity.title, verdict, days });
}

/** Those named; else those that wait for a word; else the last one, of which somebody says something else now. */
function answerableMeant(all: readonly Answerable[], words: string): readonly Answerable[] {
  const named = all.filter(({ activity }) => words.includes(activity.title));
  if (named.length > 0) return named;
  const waiting = all.filter(({ answer: given }) => given === null);
  return waiting.length > 0 ? waiting : all.slice(0, 1);
}

import {
  categoryName,
  findSimilar,
  isNeed,
  listMyNeeds,
  maySeeWhole,
  publicTimeline,
  reopenNeed,
  trackNeed,
  withdrawNeed,
  wordClock,
  type Need,
  type TrackedNeed,
} from '../../src/features/needs/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { say, sayByCode, sayMoment } from '../../src/phrases/index.ts';
import { inPages } from '../chat/pages.ts';
import { hears, type Answer, type Command } from '../command.ts';
import { tellMoreOfDanger, wordReopened } from '../emergency.ts';
import { beginIntake } from '../dialogues/need-intake.ts';
import { firstQuestion, keepAnswers } from '../dialogues/outcome-questions.ts';
import { isBareAnswer } from '../understand/conversation/bare-answer.ts';
import { asksForOwnNeeds } from '../understand/asking.ts';
import { readHowItStands, readUnsolved, readWithdrawal, type AboutNeed } from '../understand/own-needs.ts';
import { withoutTrackingNumber } from '../understand/said-number.ts';
import { readFeedback, type Feedback } from '../understand/talk/feedback.ts';

const numbered = ({ number }: AboutNeed) => (number === undefined ? {} : { number });

/** Longer texts are taken by their beginning. */
const MOST_CHARACTERS = 4000;
/** Shorter ones say nothing that could be the same. */
const LEAST_CHARACTERS = 2;

export const needsCommands: readonly Command[] = [
  hears({
    name: 'needs.track',
    example: '进度',
    during: 'keeps-dialogue',
    hear: readHowItStands,
    async run({ app, actor, utterance }, heard: AboutNeed) {
      const tracked = await perform(trackNeed, app, actor, numbered(heard));
      const isPrivate = utterance.room === undefined && maySeeWhole(actor, tracked.head);
      return { say: [wordProgress(tracked, isPrivate)] };
    },
  }),
  hears({
    name: 'needs.mine',
    example: '我的需求',
    during: 'keeps-dialogue',
    hear: (text) => (asksForOwnNeeds(text) ? {} : null),
    async run({ app, actor }) {
      const { items } = await perform(listMyNeeds, app, actor, { limit: 100 });
      if (items.length === 0) return { say: [say('needs.none')] };
      const lines = items.map((need) => say('needs.mine-line', facts(need)));
      return inPages(lines, { perPage: 10, word: (list) => say('needs.mine', { list }) });
    },
  }),
  hears({
    name: 'needs.withdraw',
    example: '撤回',
    during: ({ number }: { readonly number?: string }) => (number === undefined ? undefined : 'keeps-dialogue'),
    hear: readWithdrawal,
    async run({ app, actor, once }, heard: AboutNeed) {
      const need = await perform(withdrawNeed, app, actor, numbered(heard), { once });
      return { say: [say('needs.withdrawn', { number: need.number })] };
    },
  }),
  hears({
    name: 'needs.not-solved',
    example: '没解决',
    hear: readUnsolved,
    async run(turn, heard: AboutNeed) {
      const { app, actor, once } = turn;
      const input = { ...numbered(heard), ...(heard.rest !== '' && { reason: heard.rest }) };
      const need = await perform(reopenNeed, app, actor, input, { once });
      return { say: [await wordReopened(turn, need)] };
    },
  }),
  hears({
    name: 'needs.feedback',
    example: '评价',
    during: ({ number }: { readonly number?: string }) => (number === undefined ? undefined : 'keeps-dialogue'),
    hear: readFeedback,
    async run(turn, feedback: Feedback): Promise<Answer> {
      if (feedback.answers.length > 0) return keepAnswers(turn, feedback);
      return { say: [firstQuestion()], start: { dialogue: 'outcome-questions', state: feedback } };
    },
  }),
];

/** Whoever names a need and says nothing of it that is known speaks of that need, and asks for no other. */
export const numberedNeedCommand: Command = {
  ...needsCommands[0]!,
  example: '',
  shownTo: () => false,
  hear: (text) => {
    const { number } = withoutTrackingNumber(text);
    return number === undefined ? null : { number, rest: '', isGuessed: true };
  },
};

/** Whatever asks for something and was not understood as a command: the last to be tried. */
export const needIntakeCommand = hears({
  name: 'needs.intake',
  example: '三楼楼道灯坏了好几天了，老人晚上不敢下楼',
  takesLongTexts: true,
  hear: (text, utterance) =>
    !isBareAnswer(text) && isNeed(text) ? { text: utterance.text.trim().slice(0, MOST_CHARACTERS) } : null,
  async run(turn, { text }: { text: string }): Promise<Answer> {
    const { app, actor, region, utterance, once } = turn;
    const place = actor.region === undefined ? region : undefined;
    const toldMore = await tellMoreOfDanger(turn);
    if (toldMore !== null) return { say: toldMore };
    if (actor.region === undefined && place === undefined) return { say: [say('needs.region-unknown')] };

    const where = place !== undefined && { region: place };
    const [same] = text.length < LEAST_CHARACTERS ? [] : await perform(findSimilar, app, actor, { text, ...where });
    const begun = beginIntake({
      once,
      text,
      inRoom: utterance.room !== undefined,
      ...where,
      ...(same !== undefined && { same }),
    });
    return { say: [begun.say], start: { dialogue: 'need-intake', state: begun.state } };
  },
});

const facts = (need: Need) => ({
  number: need.number,
  category: categoryName(need.category),
  state: say(`needs.state-${stateShown(need)}`),
});

const stateShown = ({ state, forwarding }: Need) =>
  state === 'forwarded' && forwarding?.acknowledgement !== undefined ? 'acknowledged-by-authority' : state;

/** The public timeline: no words of the resident's. Of a merged need also that of the one in which it goes on. */
function wordProgress({ need, head, concerned }: TrackedNeed, isPrivate: boolean): string {
  const lines = publicTimeline(head).map(({ at, step }) =>
    say('needs.progress-line', { at: sayMoment(at), step: sayByCode(`needs.step-${step}`) }),
  );
  const progress = say('needs.progress', { ...facts(head), timeline: lines.join('\n') });
  return [
    ...(head.id === need.id ? [] : [say('needs.merged-into', { number: need.number, head: head.number })]),
    progress,
    ...wordClock(head, isPrivate),
    ...(concerned > 1 ? [say('needs.concerned', { concerned })] : []),
  ].join('\n');
}

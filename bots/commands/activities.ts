import {
  cancelActivity,
  cancelSignUp,
  findRunActivities,
  listSignUps,
  signUpOf,
  takenPlaces,
  type Activity,
  type ListedLate,
  type ListedSignUp,
} from '../../src/features/activities/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { say, sayMoment } from '../../src/phrases/index.ts';
import { asksOf, signUpNow } from '../chat/activities/signing-up.ts';
import { announceFromChat, editFromChat, readNewActivity } from '../chat/new-activity.ts';
import { inPages } from '../chat/pages.ts';
import { activityMeant, facts, fitting, openActivities } from '../chat/which-activity.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../command.ts';
import { beginSignUp } from '../dialogues/activities/sign-up-questions.ts';
import { readCancelledSignUp } from '../understand/sign-up/cancelled-sign-up.ts';
import { asHeard } from '../understand/normalize.ts';
import { postFromChat } from './jielong/lists.ts';
import { needIntakeCommand } from './needs.ts';
import { calendarCommands } from './activities/calendar.ts';
import { feedbackCommands } from './activities/feedback.ts';
import { seriesCommands } from './activities/series.ts';
import { teamsCommands } from './activities/teams.ts';
import { listKeepingCommands } from './sign-ups/list-keeping.ts';
import { ownPlacesCommands } from './sign-ups/own-places.ts';
import { isOrganizer } from './who.ts';
import { asksForActivities } from '../understand/asking.ts';
import {
  afterAnnouncing,
  afterEditing,
  readCalledOff,
  readSignUpsAsked,
  type AboutActivity,
} from '../understand/sign-up/run-activities.ts';
import { readSignUp, type SignUpWords } from '../understand/sign-up/sign-up.ts';

const signUpCommand = hears({
  name: 'activities.sign-up',
  example: '报名 2人',
  unaddressed: true,
  during: ({ isCertain }) => (isCertain ? 'keeps-dialogue' : undefined),
  hear: (text, { addressed }) => {
    const words = readSignUp(text);
    return words !== null && (addressed || words.isCertain) ? words : null;
  },
  run: signUpFromChat,
});

export const activitiesCommands: readonly Command[] = [
  ...teamsCommands(signUpCommand),
  ...seriesCommands,
  ...calendarCommands,
  ...feedbackCommands(needIntakeCommand),
  ...ownPlacesCommands,
  ...listKeepingCommands,
  hears({
    name: 'activities.announce',
    example: '发起活动 重阳茶话会 时间 11月25日14:00到16:00 地点 社区活动室 名额 30',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: (text, { at }) => readNewActivity(afterAnnouncing(text), at),
    run: announceFromChat,
  }),
  hears({
    name: 'activities.edit',
    example: '修改活动 重阳茶话会 地点 社区二楼',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: (text, { at }) => readNewActivity(afterEditing(text), at),
    run: editFromChat,
  }),
  hears({
    name: 'activities.cancel',
    example: '取消活动 重阳茶话会',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readCalledOff,
    async run(turn, { activity: words }: AboutActivity) {
      const activities = await perform(findRunActivities, turn.app, turn.actor, {});
      // 取消茶话会 of somebody who runs none means that they do not come.
      if (activities.length === 0 && words !== '') return leaveFromChat(turn, { activity: words });
      const meant = activityMeant(activities, words, '取消活动');
      if ('say' in meant) return meant;
      await perform(cancelActivity, turn.app, turn.actor, { activityId: meant.id }, { once: turn.once });
      return answer('activities.called-off', { title: meant.title });
    },
  }),
  hears({
    name: 'activities.sign-ups',
    example: '名单 重阳茶话会',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readSignUpsAsked,
    run: listFromChat,
  }),
  hears({
    name: 'activities.list',
    example: '有什么活动',
    during: 'keeps-dialogue',
    hear: (text) => (asksForActivities(text) ? {} : null),
    async run(turn) {
      const activities = await openActivities(turn);
      if (activities.length === 0) return answer('activities.none-open');
      return inPages(
        activities.map((activity) => say('activities.shown', facts(activity))),
        { perPage: 5 },
      );
    },
  }),
  hears({
    name: 'activities.cancel-sign-up',
    example: '取消报名',
    unaddressed: true,
    hear: (text, { addressed }) => readCancelledSignUp(text, addressed),
    run: leaveFromChat,
  }),
  signUpCommand,
];

async function signUpFromChat(turn: Turn, { activity: words, people, isCertain }: SignUpWords): Promise<Answer> {
  const open = await openActivities(turn);
  // 想参加书法班 asks for what there may not be yet.
  const need = isCertain || words === '' || fitting(open, words).length > 0 ? null : hearNeed(turn);
  if (need !== null) return needIntakeCommand.run(turn, need);
  const meant = activityMeant(open, words, '报名');
  if ('say' in meant) return isForBot(turn, fitting(open, words)) ? meant : { say: [] };

  const asks = await asksOf(turn, meant, people);
  if (asks.length === 0) return signUpNow(turn, { activityId: meant.id, people });
  if (turn.utterance.room !== undefined) return answer('activities.asks-in-private', { title: meant.title });
  return beginSignUp({ activityId: meant.id, title: meant.title, people, asks });
}

async function leaveFromChat(turn: Turn, { activity: words }: AboutActivity): Promise<Answer> {
  const open = await openActivities(turn);
  const own = open.filter((activity) => signUpOf(activity, turn.actor.id) !== undefined);
  if (own.length === 0) return turn.utterance.addressed ? answer('activities.none-yours') : { say: [] };

  const meant = activityMeant(own, words, '取消报名');
  if ('say' in meant) return isForBot(turn, fitting(own, words)) ? meant : { say: [] };
  await perform(cancelSignUp, turn.app, turn.actor, { activityId: meant.id }, { once: turn.once });
  return answer('activities.left', { title: meant.title });
}

/** Every name is for whoever runs the activity, in private; a group sees its list. */
async function listFromChat(turn: Turn, { activity: words }: AboutActivity): Promise<Answer> {
  if (turn.utterance.room !== undefined) return postFromChat(turn, words);
  const run = await perform(findRunActivities, turn.app, turn.actor, {});
  const meant = activityMeant(run, words, '名单');
  if ('say' in meant) return meant;

  const { activity, signUps, late } = await perform(listSignUps, turn.app, turn.actor, { activityId: meant.id });
  const counts = { title: activity.title, capacity: activity.capacity, ...countsOf(activity) };
  if (signUps.length === 0) return answer('activities.list', { ...counts, lines: '' });
  return inPages([...signUps.map(lineOf), ...wordLate(late)], {
    perPage: LINES_PER_PAGE,
    word: (lines) => say('activities.list', { ...counts, lines }),
  });
}

/** After all others, who gave a place back shortly before. */
function wordLate(late: readonly ListedLate[]): string[] {
  if (late.length === 0) return [];
  return [say('activities.list-late', { names: late.map(nameOf).join('、') })];
}

const nameOf = ({ name }: { readonly name?: string }): string => name ?? say('activities.nameless');

const countsOf = (activity: Activity): { placed: number; waiting: number } => ({
  placed: takenPlaces(activity),
  waiting: activity.signUps.reduce((sum, { state, people }) => (state === 'waiting' ? sum + people : sum), 0),
});

function lineOf(listed: ListedSignUp, index: number): string {
  const line = { order: index + 1, name: nameOf(listed), people: listed.people };
  const { state, offer } = listed;
  if (offer !== undefined) return say('activities.list-line-offered', { ...line, until: sayMoment(offer.until) });
  return say(state === 'placed' ? 'activities.list-line' : 'activities.list-line-waiting', line);
}

/** A chat cuts off long messages, and nobody reads them. */
const LINES_PER_PAGE = 30;

const hearNeed = ({ utterance }: Turn): unknown => needIntakeCommand.hear(asHeard(utterance.text), utterance);

/** Neighbours also say 报名 to each other: when nothing fits, the bot speaks up only if it was addressed. */
const isForBot = ({ utterance }: Turn, fitting: readonly Activity[]): boolean =>
  utterance.addressed || fitting.length > 0;

import { JIELONG } from '../../../config/jielong/words.ts';
import {
  findRunActivities,
  importList,
  isHeadedFor,
  postList,
  previewList,
  readJielong,
  signUp,
  type Activity,
  type ImportPlan,
} from '../../../src/features/activities/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { activityMeant, facts, openActivities, roomOf } from '../../chat/which-activity.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import { readListAsked } from '../../understand/sign-up/list-asked.ts';

/** A list that was pasted, and what it says it is for. */
interface Pasted {
  readonly text: string;
  readonly heading: string;
}

export const listsCommands: readonly Command[] = [
  hears({
    name: 'activities.paste-list',
    example: '#接龙 重阳茶话会 1. 张三 2. 李四',
    unaddressed: true,
    takesLongTexts: true,
    during: 'keeps-dialogue',
    hear: (_, { text }) => readPastedList(text),
    run: takeOver,
  }),
  hears({
    name: 'activities.post-list',
    example: '接龙 重阳茶话会',
    during: 'keeps-dialogue',
    hear: readListAsked,
    run: (turn, { activity }) => postFromChat(turn, activity),
  }),
];

function readPastedList(text: string): Pasted | null {
  if (text.length > JIELONG.longestText || !/[\n龙龍]/u.test(text)) return null;
  const { title, entries } = readJielong(text);
  return entries.length === 0 ? null : { text, heading: title };
}

/** The list as it stands, for the group; what people asked for in private is theirs to run. */
export async function postFromChat(turn: Turn, words: string): Promise<Answer> {
  const meant = activityMeant(await openActivities(turn), words, '接龙');
  if ('say' in meant) return meant;
  const room = roomOf(turn);
  if (room === undefined) return answer('activities.list-in-group', { title: meant.title });
  const { text } = await perform(postList, turn.app, turn.actor, { activityId: meant.id, room });
  return { say: [text] };
}

/** Lists go round about many things: only one that is headed by an open activity, or said to the bot, is taken for one. */
async function takeOver(turn: Turn, { text, heading }: Pasted): Promise<Answer> {
  const activities = await activitiesFor(turn);
  const headed = activities.filter((activity) => isHeadedFor(heading, activity));
  const candidates = headed.length === 0 && turn.utterance.addressed ? activities : headed;
  const [only, ...others] = candidates;
  if (only === undefined) return turn.utterance.addressed ? answer('activities.none-open') : { say: [] };
  if (others.length > 0) return turn.utterance.addressed ? asWhich(candidates) : { say: [] };
  return takeOverFor(turn, only, text);
}

/** In private, what one runs comes first. */
async function activitiesFor(turn: Turn): Promise<readonly Activity[]> {
  const open = await openActivities(turn);
  if (turn.utterance.room !== undefined) return open;
  const run = await perform(findRunActivities, turn.app, turn.actor, {});
  return [...run, ...open.filter(({ id }) => run.every((own) => own.id !== id))];
}

const asWhich = (candidates: readonly Activity[]): Answer => {
  const which = activityMeant(candidates, '', '接龙');
  return 'say' in which ? which : { say: [] };
};

async function takeOverFor(turn: Turn, { id: activityId }: Activity, text: string): Promise<Answer> {
  const { app, actor, once } = turn;
  const room = roomOf(turn);
  const { own, calledAs } = await perform(previewList, app, actor, { activityId, text });
  const said: string[] = [];
  if (own !== null) {
    const signedUp = await perform(signUp, app, actor, { activityId, people: own.quantity }, { once });
    const { activity, signUp: kept, position } = signedUp;
    said.push(say(`activities.${kept.state}`, { ...facts(activity), people: kept.people, position }));
  }
  const given = { activityId, text, ...(calledAs !== null && { calledAs }), ...(room !== undefined && { room }) };
  const imported = await perform(importList, app, actor, given, { once });
  const more = wordImported(imported);
  if (said.length + more.length > 0) return { say: [[...said, ...more].join('\n')] };
  return turn.utterance.addressed ? answer('activities.list-same', { title: imported.activity.title }) : { say: [] };
}

function wordImported({ activity, guests, changed, removed, kept, unread }: ImportPlan & { activity: Activity }) {
  const changes = [
    ...(guests.length > 0 ? [say('activities.list-added', { people: wordEntries(guests) })] : []),
    ...changed.map(({ before: { name }, quantity }) => say('activities.list-changed', { name, people: quantity })),
    ...(removed.length > 0 ? [say('activities.list-removed', { people: removed.map(({ name }) => name) })] : []),
  ].join(say('activities.list-between'));
  return [
    ...(changes === '' ? [] : [say('activities.list-merged', { title: activity.title, changes })]),
    ...(kept.length > 0 ? [say('activities.list-kept', { count: kept.length })] : []),
    ...(unread.length > 0 ? [say('activities.list-unread', { lines: unread.join('\n') })] : []),
  ];
}

const wordEntries = (entries: readonly { readonly name: string; readonly quantity: number }[]): readonly string[] =>
  entries.map(({ name, quantity }) => withQuantity(name, quantity));

const withQuantity = (name: string, people: number): string =>
  people === 1 ? name : say('activities.list-people', { name, people });

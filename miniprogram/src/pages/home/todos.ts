import { call } from '@/api/client';
import { HOME } from '@/phrases/home';
import type { RouteName } from '@/routes';

/** Something that waits for this person; without a page of its own it says where it is done. */
export interface Todo {
  readonly title: string;
  readonly note?: string;
  readonly to?: RouteName;
  readonly given?: Readonly<Record<string, string>>;
}

/** Each looks for one kind of thing to do; a part of the mini-program adds its own here. */
const SOURCES: readonly (() => Promise<readonly Todo[]>)[] = [
  toTakePlace,
  toConfirm,
  toSurvey,
  toStand,
  toVote,
  toJudge,
];

/** Of so many open polls it is asked whether one may vote. */
const MOST_LOOKED_AT = 6;

export async function findTodos(): Promise<readonly Todo[]> {
  return (await Promise.all(SOURCES.map((look) => look()))).flat();
}

async function toSurvey(): Promise<readonly Todo[]> {
  const { items } = await call('GET /me/needs', { limit: 50 });
  const done = items.filter(({ state }) => state === 'done');
  const [only] = done;
  if (only === undefined) return [];
  const title = HOME.toSurvey(done.length);
  return done.length === 1 ? [{ title, to: 'trackNeed', given: { number: only.number } }] : [{ title, to: 'myNeeds' }];
}

/** Where neighbours nominated this person, who has not answered. */
async function toStand(): Promise<readonly Todo[]> {
  const { items } = await call('GET /elections');
  return items
    .filter(({ state, own }) => state === 'nominating' && own?.state === 'asked')
    .map(({ id, title }) => ({ title: HOME.toStand, note: title, to: 'election', given: { id } }));
}

/** Where one has not voted yet; to more than a few it is enough to be led to the hall. */
async function toVote(): Promise<readonly Todo[]> {
  const [{ items: open }, { items: voted }] = await Promise.all([call('GET /me/polls'), call('GET /me/votes')]);
  const done = new Set(voted.map(({ id }) => id));
  const left = open.filter(({ id }) => !done.has(id)).slice(0, MOST_LOOKED_AT);
  const seen = await Promise.all(left.map(({ id }) => call('GET /polls/{pollId}', { pollId: id })));
  const own = seen.filter(({ mayVote, state }) => mayVote && state === 'open');
  const [only] = own;
  if (only === undefined) return [];
  const title = HOME.toVote(own.length);
  return own.length === 1 ? [{ title, note: only.title, to: 'poll', given: { id: only.id } }] : [{ title, to: 'hall' }];
}

/** A place that is kept for a while comes first. */
async function toTakePlace(): Promise<readonly Todo[]> {
  const { items } = await call('GET /me/sign-ups');
  return items
    .filter(({ own }) => own.offeredUntil !== null)
    .map(({ id, title }) => ({
      title: HOME.toTakePlace(title),
      note: HOME.toTakePlaceNote,
      to: 'activity',
      given: { id },
    }));
}

async function toConfirm(): Promise<readonly Todo[]> {
  const { items } = await call('GET /me/service-records/awaiting');
  return items.length === 0 ? [] : [{ title: HOME.toConfirm(items.length), to: 'hours' }];
}

async function toJudge(): Promise<readonly Todo[]> {
  const { items } = await call('GET /me/activity-feedback');
  return items
    .filter(({ answer }) => answer === null)
    .map(({ activity }) => ({ title: HOME.toJudge(activity.title), to: 'activity', given: { id: activity.id } }));
}

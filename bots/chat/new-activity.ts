import { ACTIVITIES, MOST_ROOMS } from '../../config/defaults.ts';
import { announceActivity, editActivity, findRunActivities, mayAnnounce } from '../../src/features/activities/index.ts';
import { perform, type RegionPath } from '../../src/kernel/index.ts';
import { answer, type Answer, type Turn } from '../command.ts';
import { readFields, type Fields } from '../understand/fields.ts';
import { announcedFreely } from '../understand/sign-up/announced-freely.ts';
import { readPeriod } from '../understand/time/moment.ts';
import { NUMERAL, readNumber } from '../understand/numerals.ts';
import { activityMeant, facts, roomOf } from './which-activity.ts';

/** An activity as an organizer writes it; what was not written is empty. */
export interface NewActivity {
  readonly title: string;
  readonly time: string;
  readonly place: string;
  readonly capacity: string;
  readonly companions: string;
}

const FIELDS = ['时间', '地点', '名额', '可带'] as const;
const FIELD_ANYWHERE = new RegExp(`[\\s,;]*(?=${FIELDS.join('|')})`, 'gu');

/** 集合地点 and 活动时间 say no more than 地点 and 时间. */
const LONGER_FIELD = /(?:集合|活动|举办|举行|上课|开始|具体)(?=时间|地点)/gu;

/** Without blanks before the words of the form they count wherever they stand: 健康讲座时间明天下午三点. */
export function readNewActivity(written: string | undefined, now: Date): NewActivity | null {
  if (written === undefined) return null;
  const text = written.replaceAll(LONGER_FIELD, '');
  const apart = readFields(text, FIELDS);
  const { head, of } =
    (apart?.of.时间 === undefined ? readFields(text.replaceAll(FIELD_ANYWHERE, ' '), FIELDS) : apart) ?? NOTHING;
  const limited = /^(?<place>[^,;]+?)[\s,;]+(?:限|最多|只收|招|收)(?<capacity>[^,;]{1,8})$/u.exec(
    of.地点 ?? '',
  )?.groups;
  const free = of.时间 === undefined ? announcedFreely(head, now) : { ...UNSAID, title: head };
  return {
    title: free.title
      .replace(/^(?:名字|名称|主题)?(?:叫做?|是)(?=[^,]{2})/u, '')
      .replaceAll(/^[\s:,/】\]【《“"]+|[\s/》”"]+$/gu, ''),
    time: of.时间 ?? free.time,
    place: limited?.['place'] ?? of.地点 ?? free.place,
    capacity: of.名额 ?? limited?.['capacity'] ?? free.capacity,
    companions: of.可带 ?? '',
  };
}

const UNSAID = { time: '', place: '', capacity: '' };
const NOTHING: Fields<(typeof FIELDS)[number]> = { head: '', of: {} };

/** Announces it in the groups of the community: of the room where it was written, or of one's own. */
export async function announceFromChat(turn: Turn, given: NewActivity): Promise<Answer> {
  const period = readPeriod(given.time, turn.app.clock(), ACTIVITIES.usuallyMs);
  const numbers = numbersOf(given);
  const { title, place } = given;
  const isWhole = title !== '' && place !== '' && numbers.capacity !== undefined;
  if (period === null || !isWhole || !isRead(given, numbers)) return answer('activities.how-to-announce');
  const region = turn.region ?? ownRegion(turn);
  if (region === undefined) return answer('activities.no-region');

  const input = {
    region,
    title,
    place,
    startsAt: period.from.toISOString(),
    endsAt: period.to.toISOString(),
    capacity: numbers.capacity,
    ...(numbers.companions !== undefined && { companions: numbers.companions }),
    rooms: await roomsOf(turn, region),
  };
  const activity = await perform(announceActivity, turn.app, turn.actor, input, { once: turn.once });
  return answer('activities.announced', facts(activity));
}

/** Changes what was written of it. */
export async function editFromChat(turn: Turn, given: NewActivity): Promise<Answer> {
  const period = given.time === '' ? undefined : readPeriod(given.time, turn.app.clock(), ACTIVITIES.usuallyMs);
  const numbers = numbersOf(given);
  const changes = {
    ...(given.place !== '' && { place: given.place }),
    ...(period && { startsAt: period.from.toISOString(), endsAt: period.to.toISOString() }),
    ...numbers,
  };
  const isUnclear = period === null || !isRead(given, numbers) || Object.keys(changes).length === 0;
  if (isUnclear) return answer('activities.how-to-edit');

  const meant = activityMeant(await perform(findRunActivities, turn.app, turn.actor, {}), given.title, '修改活动');
  if ('say' in meant) return meant;
  const input = { activityId: meant.id, ...changes };
  return answer(
    'activities.edited',
    facts(await perform(editActivity, turn.app, turn.actor, input, { once: turn.once })),
  );
}

export interface Numbers {
  readonly capacity?: number;
  readonly companions?: number;
}

export function numbersOf({ capacity, companions }: NewActivity): Numbers {
  const places = numberIn(capacity);
  const others = numberIn(companions);
  return { ...(places !== undefined && { capacity: places }), ...(others !== undefined && { companions: others }) };
}

const numberIn = (text: string): number | undefined => {
  const number = new RegExp(`^(?:限|共|最多|是|为)*(${NUMERAL})(?:个人|个名额|个|人|位|名)?(?:以内)?$`, 'u').exec(
    text,
  )?.[1];
  return number === undefined ? undefined : (readNumber(number) ?? undefined);
};

/** Was every number that was written also understood? */
export const isRead = (given: NewActivity, { capacity, companions }: Numbers): boolean =>
  (given.capacity === '' || capacity !== undefined) && (given.companions === '' || companions !== undefined);

export const ownRegion = ({ actor }: Turn): RegionPath | undefined =>
  actor.grants.map(({ region }) => region).find((region) => mayAnnounce(actor, region));

export async function roomsOf(turn: Turn, region: RegionPath): Promise<string[]> {
  const here = roomOf(turn);
  const placed = await turn.app.rooms.within(region);
  const ofHalls = await turn.app.halls.within(region);
  const all = [...placed.map(({ id }) => id), ...ofHalls.flatMap(({ rooms }) => rooms)];
  return [...new Set(here === undefined ? all : [here, ...all])].slice(0, MOST_ROOMS);
}

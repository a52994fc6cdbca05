import type { App } from '../../src/app.ts';
import { announceActivity } from '../../src/features/activities/index.ts';
import { openPoll } from '../../src/features/polls/index.ts';
import { actorOf } from '../../src/features/residents/index.ts';
import { DAY, later, perform, type Actor } from '../../src/kernel/index.ts';
import { GUIHUA, HEWAN, STREET } from './regions.ts';

const ROOMS = [
  { room: 'guihua', name: '桂花群', region: GUIHUA },
  { room: 'hewan', name: '河湾群', region: HEWAN },
];
const HALLS = [
  { id: 'hall-guihua', region: GUIHUA, name: '桂花议事厅', rooms: ['terminal:guihua'] },
  { id: 'hall-hewan', region: HEWAN, name: '河湾议事厅', rooms: ['terminal:hewan'] },
];

/** The two communities' rooms and halls, and once, something to vote on and something to sign up for. */
export async function seedHalls(app: App): Promise<void> {
  await Promise.all(ROOMS.map((room) => app.rooms.put({ channel: 'terminal', ...room })));
  await Promise.all(
    HALLS.map((hall) => app.halls.insert({ ...hall, voters: { kind: 'residents' }, organizers: ['li'] }, [])),
  );

  const organizer = await app.residents.find('li');
  if (organizer === null) return;
  await openDemoPoll(app, actorOf(organizer));
  await announceDemoActivity(app, actorOf(organizer));
}

async function openDemoPoll(app: App, organizer: Actor): Promise<void> {
  const poll = {
    hallId: 'hall-guihua',
    title: '楼下空地先做哪一样',
    method: 'single' as const,
    options: ['晾衣架', '电动车棚', '小花园'],
    closesAt: later(app.clock(), 7 * DAY).toISOString(),
  };
  await perform(openPoll, app, organizer, poll, { once: 'demo-poll' });
}

async function announceDemoActivity(app: App, organizer: Actor): Promise<void> {
  const startsAt = saturdayMorning(app.clock());
  const activity = {
    region: STREET,
    title: '周六护河捡拾',
    place: '河湾码头集合',
    startsAt: startsAt.toISOString(),
    endsAt: later(startsAt, DAY / 12).toISOString(),
    capacity: 20,
    rooms: ['terminal:guihua', 'terminal:hewan'],
  };
  await perform(announceActivity, app, organizer, activity, { once: 'demo-activity' });
}

/** Nine in the morning, China time, on the first Saturday at least two days from now. */
function saturdayMorning(now: Date): Date {
  const day = later(now, 2 * DAY);
  const untilSaturday = (6 - day.getUTCDay() + 7) % 7;
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + untilSaturday, 1));
}

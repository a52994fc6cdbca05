import {
  findHeldActivities,
  findRunActivities,
  viewActivityFigures,
  type HeldFigures,
} from '../../../src/features/activities/index.ts';
import { monthlyFigures } from '../../../src/features/reports/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { activityMeant } from '../../chat/which-activity.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import { readFiguresAsked, type FiguresAsked } from '../../understand/activities/figures.ts';
import { isOrganizer } from '../who.ts';

/** 场次, 人次, 人数: of a month of one's region, or of an activity that one runs. */
export const figuresCommands: readonly Command[] = [
  hears({
    name: 'activities.figures',
    example: '活动数字 三月',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: (text, { at }) => readFiguresAsked(text, at),
    run: (turn, asked: FiguresAsked) =>
      'month' in asked ? figuresOfMonth(turn, asked.month) : figuresOf(turn, asked.activity),
  }),
];

async function figuresOfMonth({ app, actor, region: ofRoom }: Turn, month: string): Promise<Answer> {
  const own = actor.grants.find(({ role }) => role === 'worker' || role === 'steward' || role === 'supervisor')?.region;
  const region = ofRoom ?? own ?? actor.region;
  if (region === undefined) return answer('activities.figures-of-whom');
  const { activities } = await perform(monthlyFigures, app, actor, { region, month });
  const { held: sessions, visits, people } = activities;
  const [year, number] = month.split('-').map(Number) as [number, number];
  if (visits === null || people === null) return answer('activities.figures-few', { year, month: number, sessions });
  return answer('activities.figures-month', { year, month: number, sessions, attendances: visits, people });
}

async function figuresOf({ app, actor }: Turn, words: string): Promise<Answer> {
  const all = [
    ...(await perform(findHeldActivities, app, actor, {})),
    ...(await perform(findRunActivities, app, actor, {})),
  ];
  if (all.length === 0) return answer('activities.none-run');
  const meant = activityMeant(all, words, '活动数字');
  if ('say' in meant) return meant;
  const figures = await perform(viewActivityFigures, app, actor, { activityId: meant.id });
  const late = figures.lateCancellations;
  const lines = [say('activities.figures-one', { title: meant.title, ...countsOf(figures) })];
  return { say: late === 0 ? lines : [...lines, say('activities.figures-late', { people: late })] };
}

const countsOf = ({ sessions, attendances, people }: HeldFigures) => ({ sessions, attendances, people });

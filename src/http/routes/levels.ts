import { z } from 'zod';
import { answerNeed, listDue, pauseClock, resumeClock, type Waiting } from '../../features/needs/index.ts';
import { route, type Route } from '../route.ts';
import { need, presentNeed } from './shapes/need.ts';

const waiting = z.object({ count: z.int(), first: z.array(need) });

const presentWaiting = ({ count, first }: Waiting): z.input<typeof waiting> => ({
  count,
  first: first.map(presentNeed),
});

const whole = { output: need, present: presentNeed };

export const levelsRoutes: readonly Route[] = [
  route('get', '/needs/due', listDue, {
    summary: 'What is overdue in a region and what is due today, for those who look after it',
    output: z.object({ overdue: waiting, today: waiting }),
    present: ({ overdue, today }) => ({ overdue: presentWaiting(overdue), today: presentWaiting(today) }),
  }),
  route('post', '/needs/:number/answer', answerNeed, {
    summary: 'Tell whoever asked how it stands; the need stays where it is',
    ...whole,
  }),
  route('post', '/needs/:number/pause', pauseClock, {
    summary: 'Stop the clock of a need for a reason, which whoever asked is told',
    ...whole,
  }),
  route('post', '/needs/:number/resumption', resumeClock, {
    summary: 'Let the clock of a need go on with the time that was left',
    ...whole,
  }),
];

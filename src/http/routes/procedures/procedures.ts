import { z } from 'zod';
import {
  addTask,
  completeStep,
  endProcedure,
  listPlans,
  listProcedures,
  listTasks,
  openProcedure,
  printProcedure,
  rateProcedure,
  RATING_VERDICTS,
  reportTask,
  returnProcedure,
  settleTask,
  viewProcedure,
} from '../../../features/procedures/index.ts';
import { drawPaper } from '../../../platform/poster/draw-paper.ts';
import { page, presentPage } from '../../present.ts';
import { bytes, route, type Route } from '../../route.ts';
import { presentProcedure, presentTask, presentWhole, procedure, task, wholeProcedure } from './shapes.ts';

const plan = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  steps: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      doneBy: z.enum(['organizer', 'officer']),
      evidence: z.array(z.string()),
      waitDays: z.number(),
      dueDays: z.number(),
      disclosureDays: z.number().nullable(),
    }),
  ),
});

const shownProcedure = { output: procedure, present: presentProcedure } as const;

export const proceduresRoutes: readonly Route[] = [
  route('get', '/procedure-plans', listPlans, {
    summary: 'The plans that procedures can go by, step by step',
    output: z.object({ items: z.array(plan) }),
    present: (plans) => ({
      items: plans.map(({ id, version, title, steps }) => ({
        id,
        version,
        title,
        steps: steps.map((step) => ({
          key: step.key,
          title: step.title,
          doneBy: step.doneBy,
          evidence: [...step.evidence],
          waitDays: step.waitDays,
          dueDays: step.dueDays,
          disclosureDays: step.disclosureDays ?? null,
        })),
      })),
    }),
  }),
  route('get', '/halls/:hallId/procedures', listProcedures, {
    summary: 'Procedures of a hall, latest first',
    output: page(procedure),
    present: (result) => presentPage(result, presentProcedure),
  }),
  route('post', '/halls/:hallId/procedures', openProcedure, {
    summary: 'Open a procedure, to go by the steps of a plan',
    creates: true,
    ...shownProcedure,
  }),
  route('get', '/halls/:hallId/tasks', listTasks, {
    summary: 'Tasks that are not settled, late ones first',
    output: z.object({ items: z.array(task) }),
    present: ({ tasks, now }) => ({ items: tasks.map((one) => presentTask(one, now)) }),
  }),
  route('get', '/procedures/:procedureId', viewProcedure, {
    summary: 'A whole procedure as data: steps with dates and what they rest on, tasks, what was disclosed, ratings',
    output: wholeProcedure,
    present: presentWhole,
  }),
  route('get', '/procedures/:procedureId/results.pdf', printProcedure, {
    summary: 'The same on paper',
    output: bytes,
    type: 'application/pdf',
    present: drawPaper,
  }),
  route('post', '/procedures/:procedureId/steps', completeStep, {
    summary: 'Say that the next step is done, and what it rests on',
    ...shownProcedure,
  }),
  route('post', '/procedures/:procedureId/returns', returnProcedure, {
    summary: 'After a vote that failed, decide to go through it again',
    ...shownProcedure,
  }),
  route('put', '/procedures/:procedureId/ending', endProcedure, {
    summary: 'End a procedure: not adopted by a vote that failed, or withdrawn before anything was decided',
    ...shownProcedure,
  }),
  route('post', '/procedures/:procedureId/tasks', addTask, {
    summary: 'Add what a resolution gives to do',
    ...shownProcedure,
  }),
  route('post', '/procedures/:procedureId/tasks/:task/reports', reportTask, {
    summary: 'Say how far a task has come and what was spent',
    ...shownProcedure,
  }),
  route('put', '/procedures/:procedureId/tasks/:task/settlement', settleTask, {
    summary: 'Say that a task is done, or call it off with the reason',
    ...shownProcedure,
  }),
  route('put', '/procedures/:procedureId/rating', rateProcedure, {
    summary: 'Say how it went, for whoever took part',
    output: z.object({ procedure: z.string(), verdict: z.enum(RATING_VERDICTS) }),
    present: ({ procedure: of, rating }) => ({ procedure: of.id, verdict: rating.verdict }),
  }),
];

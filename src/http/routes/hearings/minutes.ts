import { z } from 'zod';
import {
  answerQuestion,
  confirmedOf,
  confirmMinutes,
  listOverdue,
  noteQuestion,
  printMinutes,
  publishConclusion,
  rateAnswer,
  reopenMinutes,
  submitMinutes,
  viewMinutes,
  writeMinutes,
  type Hearing,
} from '../../../features/hearings/index.ts';
import type { App } from '../../../app.ts';
import { drawPoster } from '../../../platform/poster/draw-poster.ts';
import { bytes, route, type Route } from '../../route.ts';
import { minutesPaper } from '../shapes/hearing-paper.ts';
import { hearing, minutes, presentHearing, presentMinutes, presentQuestion, question } from '../shapes/hearings.ts';

const one = { output: hearing, present: presentHearing } as const;
const whole = { output: minutes, present: (given: Hearing, app: App) => presentMinutes(given, app.clock()) } as const;

export const hearingMinutesRoutes: readonly Route[] = [
  route('get', '/hearings/:hearingId/minutes', viewMinutes, {
    summary: 'The minutes with attendance, turns, confirmations, conclusion and answers, as data',
    output: minutes,
    present: ({ hearing: given }, app) => presentMinutes(given, app.clock()),
  }),
  route('get', '/hearings/:hearingId/minutes.pdf', printMinutes, {
    summary: 'The minutes on paper',
    output: bytes,
    type: 'application/pdf',
    present: (parts, app) => drawPoster(minutesPaper(parts, app.publicUrl)),
  }),
  route('put', '/hearings/:hearingId/minutes/:item', writeMinutes, {
    summary: 'Write the minutes of one item of the agenda',
    ...whole,
  }),
  route('post', '/hearings/:hearingId/questions', noteQuestion, {
    summary: 'Note a proposal or question, who owes an answer, and by which day',
    creates: true,
    ...whole,
  }),
  route('post', '/hearings/:hearingId/minutes/submission', submitMinutes, {
    summary: 'Put the minutes before those who were there',
    ...whole,
  }),
  route('post', '/hearings/:hearingId/minutes/reopening', reopenMinutes, {
    summary: 'Take the minutes back to correct them; they are confirmed anew',
    ...whole,
  }),
  route('post', '/hearings/:hearingId/minutes/confirmation', confirmMinutes, {
    summary: 'Confirm the minutes of a session one was at, or add a remark',
    output: z.object({ confirmed: z.number(), of: z.number() }),
    present: confirmedOf,
  }),
  route('post', '/hearings/:hearingId/conclusion', publishConclusion, {
    summary: 'Publish the conclusion, for good; the answers noted are owed from now on',
    ...one,
  }),
  route('post', '/hearings/:hearingId/questions/:question/answer', answerQuestion, {
    summary: 'Answer a question; the answer is published as it is',
    ...whole,
  }),
  route('put', '/hearings/:hearingId/questions/:question/satisfaction', rateAnswer, {
    summary: 'Whether whoever asked is satisfied with the answer',
    ...whole,
  }),
  route('get', '/hearing-answers/overdue', listOverdue, {
    summary: 'Answers of hearings of a region and below that are overdue',
    output: z.object({
      items: z.array(question.extend({ hearing: z.object({ id: z.string(), number: z.number(), title: z.string() }) })),
    }),
    present: (overdue, app) => ({
      items: overdue.map(({ hearing: given, question: owed }) => ({
        ...presentQuestion(given, owed, app.clock()),
        hearing: { id: given.id, number: given.number, title: given.title },
      })),
    }),
  }),
];

import { z } from 'zod';
import { CALL_BACK_RESULTS, hasHeard } from '../../../features/activities/index.ts';
import {
  callOffVisit,
  CARE_NOTE_KINDS,
  confirmVisit,
  correctCareNote,
  inviteHelpers,
  listOwnVisits,
  listVisits,
  noteCare,
  planVisit,
  proposeHelpers,
  recordCallBack,
  reportVisit,
  TASK_NAMES,
  viewCareNotes,
  viewOwnCareNotes,
  viewVisit,
  VISIT_STATES,
  visitState,
  wordVisitReasons,
  type CareNote,
  type ProposedHelpers,
  type SeenVisit,
  type VisitActivity,
} from '../../../features/elder-help/index.ts';
import { sayByCode } from '../../../phrases/index.ts';
import { moment } from '../../present.ts';
import { route, type Route } from '../../route.ts';

/** A visit as its helpers are asked: nothing tells whom it is to, or where exactly. */
const visit = z.object({
  id: z.string(),
  number: z.int(),
  region: z.string(),
  title: z.string(),
  place: z.string(),
  startsAt: moment,
  endsAt: moment,
  task: z.enum(TASK_NAMES),
  skills: z.array(z.string()),
  language: z.string().nullable(),
  needed: z.int(),
  callsBack: z.boolean(),
  state: z.enum(VISIT_STATES),
});

const presentVisit = ({ visit: about, ...given }: VisitActivity): z.input<typeof visit> => ({
  id: given.id,
  number: given.number,
  region: given.region,
  title: given.title,
  place: given.place,
  startsAt: given.startsAt.toISOString(),
  endsAt: given.endsAt.toISOString(),
  task: about.task as (typeof TASK_NAMES)[number],
  skills: [...about.skills],
  language: about.language ?? null,
  needed: given.capacity,
  callsBack: about.callsBack,
  state: visitState({ ...given, visit: about }),
});

const careNote = z.object({ id: z.string(), kind: z.enum(CARE_NOTE_KINDS), text: z.string(), at: moment });

const presentNote = ({ id, kind, text, at }: CareNote): z.input<typeof careNote> => ({
  id,
  kind,
  text,
  at: at.toISOString(),
});

const person = z.object({ id: z.string(), name: z.string().nullable() });

/** What only those read who plan visits. */
const steered = z.object({
  need: z.string(),
  visited: z.string(),
  asked: z.array(z.object({ id: z.string(), state: z.enum(['placed', 'asked', 'next']), until: moment.nullable() })),
  missed: z.array(
    z.object({ id: z.string(), why: z.enum(['declined', 'unanswered']), note: z.string().nullable(), at: moment }),
  ),
  report: z.object({ by: z.string(), at: moment, note: z.string() }).nullable(),
  callBacks: z.array(
    z.object({ by: z.string(), at: moment, result: z.enum(CALL_BACK_RESULTS), note: z.string().nullable() }),
  ),
});

const presentSteered = (given: VisitActivity): z.input<typeof steered> => ({
  need: given.visit.number,
  visited: given.visit.visited,
  asked: given.signUps.map((signUp) => ({
    id: signUp.resident,
    state: signUp.state === 'placed' ? 'placed' : hasHeard(given, signUp) ? 'asked' : 'next',
    until: signUp.offer?.until.toISOString() ?? null,
  })),
  missed: given.visit.missed.map(({ resident, why, note, at }) => ({
    id: resident,
    why,
    note: note ?? null,
    at: at.toISOString(),
  })),
  report: given.visit.report === undefined ? null : presentReport(given.visit.report),
  callBacks: given.visit.callBacks.map(({ by, at, result, note }) => ({
    by,
    at: at.toISOString(),
    result,
    note: note ?? null,
  })),
});

const presentReport = ({ by, at, note }: NonNullable<VisitActivity['visit']['report']>) => ({
  by,
  at: at.toISOString(),
  note,
});

const seen = visit.extend({
  helpers: z.array(person),
  visitedName: z.string().nullable(),
  notes: z.array(careNote).nullable(),
  steered: steered.nullable(),
});

const presentSeen = ({ activity, isWhole, helpers, visitedName, notes }: SeenVisit): z.input<typeof seen> => ({
  ...presentVisit(activity),
  helpers: helpers.map(({ id, name }) => ({ id, name: name ?? null })),
  visitedName: visitedName ?? null,
  notes: notes?.map(presentNote) ?? null,
  steered: isWhole ? presentSteered(activity) : null,
});

const proposal = z.object({
  candidates: z.array(person.extend({ score: z.number(), reasons: z.array(z.string()) })),
  excluded: z.array(person.extend({ why: z.string() })),
});

const presentProposal = ({ candidates, excluded, names }: ProposedHelpers): z.input<typeof proposal> => ({
  candidates: candidates.map(({ helper, score, reasons }) => ({
    id: helper,
    name: names.get(helper) ?? null,
    score,
    reasons: wordVisitReasons(reasons),
  })),
  excluded: excluded.map(({ helper, why }) => ({
    id: helper,
    name: names.get(helper) ?? null,
    why: sayByCode(`elder-help.excluded-${why}`),
  })),
});

const whole = { output: visit, present: presentVisit };
const notes = {
  output: z.object({ items: z.array(careNote) }),
  present: (all: readonly CareNote[]) => ({ items: all.map(presentNote) }),
};

export const elderHelpRoutes: readonly Route[] = [
  route('post', '/needs/:number/visit', planVisit, {
    summary: 'Plan an elder-help visit for a need; two go, or one with a call afterwards where the task allows it',
    creates: true,
    ...whole,
  }),
  route('get', '/visits', listVisits, {
    summary: 'The visits of a region, for its workers',
    output: z.object({ items: z.array(visit.extend({ steered })) }),
    present: (all) => ({ items: all.map((one) => ({ ...presentVisit(one), steered: presentSteered(one) })) }),
  }),
  route('get', '/me/visits', listOwnVisits, {
    summary: 'The visits on which one goes, or for which one is asked',
    output: z.object({ items: z.array(visit) }),
    present: (all) => ({ items: all.map(presentVisit) }),
  }),
  route('get', '/visits/:visit', viewVisit, {
    summary: 'A visit for those whom it concerns; notes for its helpers from when it is agreed until it is over',
    output: seen,
    present: presentSeen,
  }),
  route('get', '/visits/:visit/helpers', proposeHelpers, {
    summary: 'Who may be asked, best first with reasons, and who may not and why',
    output: proposal,
    present: presentProposal,
  }),
  route('post', '/visits/:visit/invitations', inviteHelpers, {
    summary: 'Ask helpers in this order, or the best; they answer at /activities/{id}/offer-answer',
    output: steered,
    present: ({ activity }) => presentSteered(activity),
  }),
  route('post', '/visits/:visit/confirmation', confirmVisit, {
    summary: 'Agree a visit for which enough have said yes',
    ...whole,
  }),
  route('post', '/visits/:visit/cancellation', callOffVisit, {
    summary: 'Call a visit off; its need is open again',
    ...whole,
  }),
  route('post', '/visits/:visit/report', reportVisit, { summary: 'Say what was done on a visit', ...whole }),
  route('post', '/visits/:visit/call-backs', recordCallBack, {
    summary: 'Note what somebody who was not there heard on the phone afterwards',
    creates: true,
    ...whole,
  }),
  route('get', '/me/care-notes', viewOwnCareNotes, { summary: 'What helpers may read of oneself', ...notes }),
  route('post', '/residents/:residentId/care-notes', noteCare, {
    summary: 'Note what helpers have to know of somebody',
    creates: true,
    ...notes,
  }),
  route('get', '/residents/:residentId/care-notes', viewCareNotes, {
    summary: 'What is noted of somebody for helpers, for the workers of where they live',
    ...notes,
  }),
  route('patch', '/care-notes/:noteId', correctCareNote, {
    summary: 'Put right what is noted of oneself, or of somebody whose notes one keeps; null strikes it out',
    ...notes,
  }),
];

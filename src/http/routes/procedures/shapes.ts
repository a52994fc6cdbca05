import { z } from 'zod';
import {
  isOn,
  isOverdue,
  newestOf,
  PROCEDURE_STATES,
  spentFen,
  wordProof,
  ITEM_KINDS,
  type BoardItem,
  type Entry,
  type ItemVersion,
  type Objection,
  type Procedure,
  type ProcedureView,
  type Proof,
  type StepView,
  type TaskView,
} from '../../../features/procedures/index.ts';
import { sayYuan } from '../../../phrases/index.ts';
import { moment } from '../../present.ts';

export const procedure = z.object({
  id: z.string(),
  number: z.number(),
  hall: z.string(),
  region: z.string(),
  title: z.string(),
  plan: z.object({ id: z.string(), version: z.number(), title: z.string() }),
  state: z.enum(PROCEDURE_STATES),
  openedAt: moment,
});

export const presentProcedure = (given: Procedure): z.input<typeof procedure> => ({
  id: given.id,
  number: given.number,
  hall: given.hall,
  region: given.region,
  title: given.title,
  plan: { id: given.plan.id, version: given.plan.version, title: given.plan.title },
  state: given.state,
  openedAt: given.openedAt.toISOString(),
});

/** What a step rests on: the number of what is kept here, or a paper and its figures; and all of it in words. */
const proof = z.object({
  kind: z.string(),
  id: z.string().nullable(),
  heldOn: z.string().nullable(),
  document: z.string().nullable(),
  attended: z.number().nullable(),
  entitled: z.number().nullable(),
  basis: z.string().nullable(),
  text: z.string(),
});

const presentProof = (given: Proof): z.input<typeof proof> => ({
  kind: given.kind,
  id: 'id' in given ? given.id : null,
  heldOn: 'heldOn' in given ? given.heldOn : null,
  document: ('document' in given ? given.document : undefined) ?? null,
  attended: ('attended' in given ? given.attended : undefined) ?? null,
  entitled: ('entitled' in given ? given.entitled : undefined) ?? null,
  basis: 'basis' in given ? given.basis : null,
  text: wordProof(given),
});

const entry = z.object({
  kind: z.enum(['done', 'returned', 'not-adopted', 'withdrawn']),
  step: z.string().nullable(),
  to: z.string().nullable(),
  reason: z.string().nullable(),
  /** The id of whoever recorded it. */
  by: z.string(),
  at: moment,
  proof: proof.nullable(),
});

const presentEntry = (given: Entry): z.input<typeof entry> => ({
  kind: given.kind === 'ended' ? given.as : given.kind,
  step: given.kind === 'ended' ? null : given.step,
  to: given.kind === 'returned' ? given.to : null,
  reason: given.kind === 'done' ? null : given.reason,
  by: given.by,
  at: given.at.toISOString(),
  proof: given.proof === undefined ? null : presentProof(given.proof),
});

const step = z.object({
  key: z.string(),
  title: z.string(),
  state: z.enum(['done', 'now', 'to-come', 'not-reached']),
  doneAt: moment.nullable(),
  notBefore: moment.nullable(),
  due: moment.nullable(),
  isLate: z.boolean(),
});

const presentStep = ({ step: planned, state, done, notBefore, due, isLate }: StepView): z.input<typeof step> => ({
  key: planned.key,
  title: planned.title,
  state,
  doneAt: done?.at.toISOString() ?? null,
  notBefore: notBefore?.toISOString() ?? null,
  due: due?.toISOString() ?? null,
  isLate: isLate ?? false,
});

/** Money is in fen, and in words beside it. */
export const task = z.object({
  procedure: z.string(),
  number: z.number(),
  title: z.string(),
  owner: z.object({ kind: z.enum(['organization', 'officer', 'vacant']), name: z.string().nullable() }),
  dueOn: z.string(),
  isOverdue: z.boolean(),
  state: z.enum(['open', 'done', 'cancelled']),
  reason: z.string().nullable(),
  settledAt: moment.nullable(),
  budgetFen: z.number(),
  spentFen: z.number(),
  budget: z.string(),
  spent: z.string(),
  reports: z.array(z.object({ text: z.string(), link: z.string().nullable(), spentFen: z.number(), at: moment })),
});

export const presentTask = ({ procedure: of, task: given, owner }: TaskView, now: Date): z.input<typeof task> => ({
  procedure: of.id,
  number: given.number,
  title: given.title,
  owner: { kind: given.owner.kind, name: owner },
  dueOn: given.dueOn,
  isOverdue: isOverdue(given, now),
  state: given.state,
  reason: given.reason ?? null,
  settledAt: given.settledAt?.toISOString() ?? null,
  budgetFen: given.budgetFen,
  spentFen: spentFen(given),
  budget: sayYuan(given.budgetFen),
  spent: sayYuan(spentFen(given)),
  reports: given.reports.map(({ text, link, spentFen: fen, at }) => ({
    text,
    link: link ?? null,
    spentFen: fen,
    at: at.toISOString(),
  })),
});

const version = z.object({
  text: z.string(),
  link: z.string().nullable(),
  amountFen: z.number().nullable(),
  at: moment,
  leastUntil: moment,
  until: moment,
  reason: z.string().nullable(),
});

const presentVersion = (given: ItemVersion): z.input<typeof version> => ({
  text: given.text,
  link: given.link ?? null,
  amountFen: given.amountFen ?? null,
  at: given.at.toISOString(),
  leastUntil: given.leastUntil.toISOString(),
  until: given.until.toISOString(),
  reason: given.reason ?? null,
});

/** Whose it is stays here. */
const objection = z.object({
  number: z.number(),
  text: z.string(),
  at: moment,
  answer: z.string().nullable(),
  answeredAt: moment.nullable(),
});

const presentObjection = ({ number, text, at, answer }: Objection): z.input<typeof objection> => ({
  number,
  text,
  at: at.toISOString(),
  answer: answer?.text ?? null,
  answeredAt: answer?.at.toISOString() ?? null,
});

export const item = z.object({
  id: z.string(),
  number: z.number(),
  region: z.string(),
  hall: z.string().nullable(),
  kind: z.enum(ITEM_KINDS),
  title: z.string(),
  procedure: z.string().nullable(),
  step: z.string().nullable(),
  isOn: z.boolean(),
  until: moment,
  /** The one that holds; all of them, oldest first, in `versions`. */
  current: version,
  versions: z.array(version),
  objections: z.array(objection),
});

export const presentItem = (given: BoardItem, now: Date): z.input<typeof item> => ({
  id: given.id,
  number: given.number,
  region: given.region,
  hall: given.hall ?? null,
  kind: given.kind,
  title: given.title,
  procedure: given.source?.procedure ?? null,
  step: given.source?.step ?? null,
  isOn: isOn(given, now),
  until: given.until.toISOString(),
  current: presentVersion(newestOf(given)),
  versions: given.versions.map(presentVersion),
  objections: given.objections.map(presentObjection),
});

const ratings = z.object({
  /** Whether whoever took part is asked now. */
  isAsked: z.boolean(),
  answered: z.number().nullable(),
  satisfied: z.number().nullable(),
  soSo: z.number().nullable(),
  dissatisfied: z.number().nullable(),
});

/** Everything of a procedure, to be kept and read elsewhere too. */
export const wholeProcedure = procedure.extend({
  format: z.literal('linyi-procedure/1'),
  hallName: z.string(),
  place: z.string(),
  timeline: z.array(step),
  history: z.array(entry),
  tasks: z.array(task),
  items: z.array(item),
  /** All null while fewer than five have answered; the three also until it is over. */
  ratings,
});

export const presentWhole = (view: ProcedureView): z.input<typeof wholeProcedure> => ({
  ...presentProcedure(view.procedure),
  format: 'linyi-procedure/1',
  hallName: view.hallName,
  place: view.place,
  timeline: view.timeline.map(presentStep),
  history: view.procedure.history.map(presentEntry),
  tasks: view.tasks.map((one) => presentTask(one, view.now)),
  items: view.items.map((one) => presentItem(one, view.now)),
  ratings: {
    isAsked: asksRating(view),
    answered: view.ratings.answered,
    satisfied: view.ratings.satisfied,
    soSo: view.ratings.soSo,
    dissatisfied: view.ratings.dissatisfied,
  },
});

const asksRating = ({ procedure: { state }, timeline }: ProcedureView): boolean =>
  state === 'running' && timeline.some((one) => one.state === 'now' && one.step.evidence.includes('ratings'));

import { z } from 'zod';
import {
  acknowledgeAlert,
  answerOutcome,
  categoryName,
  closeFalseAlarm,
  concludeNeed,
  draftNeed,
  listCategories,
  listMyNeeds,
  listNeeds,
  NEED_ROUTES,
  ONLY_DAYS,
  recordAcknowledgement,
  refuseNeed,
  reopenNeed,
  setDutyList,
  setDutyRota,
  showClassifier,
  showDutyList,
  showNeed,
  submitNeed,
  trackNeed,
  triageNeed,
  urgeNeed,
  URGENCIES,
  withdrawNeed,
  type DutyPerson,
  type ClassifierRecord,
  type NeedDraft,
  type ShownDutyList,
} from '../../features/needs/index.ts';
import type { App } from '../../app.ts';
import { page, presentPage } from '../present.ts';
import { route, type Route } from '../route.ts';
import {
  emergency,
  need,
  needTimeline,
  presentEmergency,
  presentNeed,
  presentSubmitted,
  presentTimeline,
  submittedNeed,
} from './shapes/need.ts';

const draft = z.object({
  kind: z.enum(['need', 'small-talk']),
  route: z.enum(NEED_ROUTES),
  category: z.string(),
  categoryName: z.string(),
  urgency: z.enum(URGENCIES),
  place: z.string().nullable(),
  affected: z.array(z.string()),
  questions: z.array(z.enum(['place', 'who'])),
  emergency,
});

const presentDraft = async (given: NeedDraft, { regions }: Pick<App, 'regions'>): Promise<z.input<typeof draft>> => ({
  kind: given.kind,
  route: given.route,
  category: given.category,
  categoryName: categoryName(given.category),
  urgency: given.urgency,
  place: given.place ?? null,
  affected: [...given.affected],
  questions: [...given.questions],
  emergency: given.route === 'duty' ? await presentEmergency(null, undefined, regions) : null,
});

const onDuty = z.array(z.object({ id: z.string(), name: z.string().nullable() }));

const presentOnDuty = (people: readonly DutyPerson[]): z.input<typeof onDuty> =>
  people.map(({ id, name }) => ({ id, name: name ?? null }));
const classifier = z.object({
  learntAt: z.iso.datetime(),
  taxonomyVersion: z.number().int(),
  given: z.number().int(),
  corrected: z.number().int(),
  heldOut: z.number().int(),
  macroF1: z.number(),
  macroF1OfSeeds: z.number(),
  isUsed: z.boolean(),
});

const presentClassifier = ({ learntAt, figures, ...record }: ClassifierRecord): z.input<typeof classifier> => ({
  learntAt: learntAt.toISOString(),
  taxonomyVersion: record.taxonomyVersion,
  given: record.given,
  corrected: record.corrected,
  heldOut: figures.heldOut,
  macroF1: figures.macroF1,
  macroF1OfSeeds: figures.macroF1OfSeeds,
  isUsed: record.isUsed,
});

const dutyList = z.object({
  region: z.string(),
  members: onDuty,
  rota: z.array(
    z.object({
      days: z.array(z.int()),
      only: z.enum(ONLY_DAYS).nullable(),
      from: z.string(),
      to: z.string(),
      members: onDuty,
    }),
  ),
  now: onDuty,
});

const presentDutyList = ({ region, members, rota, now }: ShownDutyList): z.input<typeof dutyList> => ({
  region,
  members: presentOnDuty(members),
  rota: rota.map((shift) => ({
    days: [...shift.days],
    only: shift.only ?? null,
    from: shift.from,
    to: shift.to,
    members: presentOnDuty(shift.members),
  })),
  now: presentOnDuty(now),
});

const whole = { output: need, present: presentNeed };

export const needsRoutes: readonly Route[] = [
  route('post', '/needs/drafts', draftNeed, {
    summary: 'What the system makes of a text, before it is submitted; nothing is kept',
    output: draft,
    present: presentDraft,
  }),
  route('post', '/needs', submitNeed, {
    summary: 'Submit a need; in danger the answer carries the numbers to call',
    creates: true,
    output: submittedNeed,
    present: presentSubmitted,
  }),
  route('get', '/needs', listNeeds, {
    summary: 'Needs of a region, for those who look after it',
    output: page(need),
    present: (result) => presentPage(result, presentNeed),
  }),
  route('get', '/needs/categories', listCategories, {
    summary: 'What a need can be about',
    output: z.object({ items: z.array(z.object({ code: z.string(), name: z.string(), department: z.string() })) }),
    present: (categories) => ({ items: categories.map(({ code, name, department }) => ({ code, name, department })) }),
  }),
  route('get', '/needs/classifier', showClassifier, {
    summary: 'From what the categories of needs were learnt last, and how well; for stewards',
    output: classifier,
    present: presentClassifier,
  }),
  route('get', '/me/needs', listMyNeeds, {
    summary: 'One’s own needs, newest first',
    output: page(need),
    present: (result) => presentPage(result, presentNeed),
  }),
  route('get', '/needs/:number', showNeed, { summary: 'A need, for those involved', ...whole }),
  route('get', '/needs/:number/timeline', trackNeed, {
    summary: 'The public timeline, for everyone with the number',
    isLive: true,
    output: needTimeline,
    present: presentTimeline,
  }),
  route('post', '/needs/:number/withdrawal', withdrawNeed, { summary: 'Withdraw one’s need', ...whole }),
  route('post', '/needs/:number/feedback', answerOutcome, {
    summary: 'Answer the three questions: contacted, resolved, satisfied; not resolved opens the need again',
    ...whole,
  }),
  route('post', '/needs/:number/urging', urgeNeed, {
    summary: 'Ask those in charge not to forget it; once a day',
    ...whole,
  }),
  route('post', '/needs/:number/reopening', reopenNeed, { summary: 'Say that it is not resolved', ...whole }),
  route('post', '/needs/:number/triage', triageNeed, {
    summary: 'Put right where a need goes, what it is about or how urgent it is',
    ...whole,
  }),
  route('post', '/needs/:number/acknowledgement', acknowledgeAlert, {
    summary: 'Take a danger in hand; the calls stop',
    ...whole,
  }),
  route('post', '/needs/:number/false-alarm', closeFalseAlarm, {
    summary: 'Close an alert about which there was no danger; the reason is kept',
    ...whole,
  }),
  route('get', '/duty-lists', showDutyList, {
    summary: 'Who is called first about a danger in a region, by the list and by the rota, and who is on duty now',
    output: dutyList,
    present: presentDutyList,
  }),
  route('put', '/duty-lists', setDutyList, {
    summary: 'Say who is called first about a danger in a region, in this order',
    output: dutyList,
    present: presentDutyList,
  }),
  route('put', '/duty-rotas', setDutyRota, {
    summary: 'Say who is on duty in a region by weekday and hour; they are called before those on its duty list',
    output: dutyList,
    present: presentDutyList,
  }),
  route('post', '/needs/:number/hotline-number', recordAcknowledgement, {
    summary: 'Record the number under which 12345 took a forwarded need',
    ...whole,
  }),
  route('post', '/needs/:number/conclusion', concludeNeed, {
    summary: 'Report what became of a need that went to no organization',
    ...whole,
  }),
  route('post', '/needs/:number/refusal', refuseNeed, {
    summary: 'Turn a need down, saying why and where to go instead',
    ...whole,
  }),
];

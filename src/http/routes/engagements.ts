import { z } from 'zod';
import {
  agreedFen,
  cancelEngagement,
  changeEngagementStep,
  CLIENT_KINDS,
  closeEngagement,
  ENGAGEMENT_WORK,
  listEngagements,
  moveEngagementStep,
  openEngagement,
  planEngagementStep,
  showEngagement,
  STEP_STATES,
  viewGaps,
  type Engagement,
  type Idle,
  type Unmet,
} from '../../features/matching/index.ts';
import { categoryName } from '../../features/needs/index.ts';
import { moment, page, presentPage } from '../present.ts';
import { route, type Route } from '../route.ts';

const step = z.object({
  id: z.string(),
  work: z.enum(ENGAGEMENT_WORK),
  state: z.enum(STEP_STATES),
  from: z.iso.date(),
  until: z.iso.date(),
  people: z.array(z.string()),
  documents: z.array(z.object({ title: z.string(), url: z.string() })),
  moneyFen: z.number().int(),
  note: z.string().nullable(),
});

const engagement = z.object({
  id: z.string(),
  region: z.string(),
  title: z.string(),
  broker: z.string(),
  client: z.object({ kind: z.enum(CLIENT_KINDS), name: z.string(), organization: z.string().nullable() }),
  needs: z.array(z.string()),
  steps: z.array(step),
  agreedFen: z.number().int(),
  state: z.enum(['open', 'closed', 'cancelled']),
  outcome: z.string().nullable(),
  openedAt: moment,
});

const presentEngagement = (given: Engagement): z.input<typeof engagement> => ({
  id: given.id,
  region: given.region,
  title: given.title,
  broker: given.broker,
  client: { ...given.client, organization: given.client.organization ?? null },
  needs: [...given.needs],
  steps: given.steps.map(({ people, documents, note, ...rest }) => ({
    ...rest,
    people: [...people],
    documents: [...documents],
    note: note ?? null,
  })),
  agreedFen: agreedFen(given),
  state: given.state,
  outcome: given.outcome ?? null,
  openedAt: given.openedAt.toISOString(),
});

const gaps = z.object({
  unmet: z.array(
    z.object({
      category: z.string(),
      categoryName: z.string(),
      region: z.string(),
      needs: z.number().int(),
      since: moment,
    }),
  ),
  idle: z.array(
    z.object({
      service: z.string(),
      name: z.string(),
      category: z.string(),
      categoryName: z.string(),
      free: z.number().int(),
    }),
  ),
});

const presentGaps = ({ unmet, idle }: { readonly unmet: readonly Unmet[]; readonly idle: readonly Idle[] }) => ({
  unmet: unmet.map((gap) => ({ ...gap, categoryName: categoryName(gap.category), since: gap.since.toISOString() })),
  idle: idle.map((gap) => ({ ...gap, categoryName: categoryName(gap.category) })),
});

const whole = { output: engagement, present: presentEngagement };

export const engagementsRoutes: readonly Route[] = [
  route('get', '/gaps', viewGaps, {
    summary: 'Needs without supply and supply without needs, by category and region; for brokers',
    output: gaps,
    present: presentGaps,
  }),
  route('post', '/engagements', openEngagement, {
    summary: 'Take on work for a purchaser, an organization or a community; for brokers',
    creates: true,
    ...whole,
  }),
  route('get', '/engagements', listEngagements, {
    summary: 'What brokers hold in a region, newest first',
    output: page(engagement),
    present: (result) => presentPage(result, presentEngagement),
  }),
  route('get', '/engagements/:engagementId', showEngagement, { summary: 'One engagement', ...whole }),
  route('post', '/engagements/:engagementId/steps', planEngagementStep, {
    summary: 'Plan a piece of the work, with its dates, people, documents and money in fen',
    creates: true,
    ...whole,
  }),
  route('patch', '/engagements/:engagementId/steps/:stepId', changeEngagementStep, {
    summary: 'Put right what is planned or under way',
    ...whole,
  }),
  route('post', '/engagements/:engagementId/steps/:stepId/moves', moveEngagementStep, {
    summary: 'Start, finish or drop a piece of the work',
    ...whole,
  }),
  route('post', '/engagements/:engagementId/closing', closeEngagement, {
    summary: 'Everything is done: what came of it',
    ...whole,
  }),
  route('post', '/engagements/:engagementId/cancellation', cancelEngagement, { summary: 'Give it up', ...whole }),
];

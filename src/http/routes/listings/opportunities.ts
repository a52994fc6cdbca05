import { z } from 'zod';
import {
  agreeDeal,
  changeOpportunity,
  CLOSINGS,
  closeOpportunity,
  draftOpportunity,
  expressInterest,
  listOpportunities,
  listOwnOpportunities,
  OPPORTUNITY_CATEGORIES,
  OPPORTUNITY_STATES,
  publishOpportunity,
  PURCHASER_KINDS,
  showOpportunity,
  takeBackInterest,
  withdrawOpportunity,
  type Opportunity,
  type PublicOpportunity,
  type SeenOpportunity,
} from '../../../features/listings/index.ts';
import { say } from '../../../phrases/index.ts';
import { moment, page, presentPage } from '../../present.ts';
import { route, type Route } from '../../route.ts';

const purchaser = z.object({ kind: z.enum(PURCHASER_KINDS), name: z.string() });
const contact = z.object({ name: z.string(), phone: z.string() }).nullable();

/** As everybody sees it: what leads to a person is hidden. */
export const publicOpportunity = z.object({
  number: z.int(),
  region: z.string(),
  title: z.string(),
  text: z.string(),
  category: z.enum(OPPORTUNITY_CATEGORIES),
  categoryName: z.string(),
  budgetFen: z.int(),
  deadline: z.iso.date(),
  purchaser,
  state: z.enum(['published', 'closed']),
  /** Does it still take the interest of organizations? */
  takesInterest: z.boolean(),
  outcome: z.enum(CLOSINGS).nullable(),
  channel: z.string(),
  publishedAt: moment,
  closesAt: moment,
});

export const presentPublicOpportunity = (given: PublicOpportunity): z.input<typeof publicOpportunity> => ({
  number: given.number,
  region: given.region,
  title: given.title,
  text: given.text,
  category: given.category,
  categoryName: say(`listings.category-${given.category}`),
  budgetFen: given.budgetFen,
  deadline: given.deadline,
  purchaser: { kind: given.purchaser.kind, name: given.purchaser.name },
  state: given.state,
  takesInterest: given.takesInterest,
  outcome: given.outcome ?? null,
  channel: given.channel,
  publishedAt: given.publishedAt.toISOString(),
  closesAt: given.closesAt.toISOString(),
});

/** As its purchaser sees it. */
const opportunity = z.object({
  number: z.int(),
  region: z.string(),
  title: z.string(),
  text: z.string(),
  category: z.enum(OPPORTUNITY_CATEGORIES),
  budgetFen: z.int(),
  deadline: z.iso.date(),
  purchaser,
  contact,
  state: z.enum(OPPORTUNITY_STATES),
  outcome: z.enum(CLOSINGS).nullable(),
  note: z.string().nullable(),
  deal: z.object({ organization: z.string(), sumFen: z.int(), on: z.iso.date() }).nullable(),
  enteredAt: moment,
});

const presentOpportunity = (given: Opportunity): z.input<typeof opportunity> => ({
  number: given.number,
  region: given.region,
  title: given.title,
  text: given.text,
  category: given.category,
  budgetFen: given.budgetFen,
  deadline: given.deadline,
  purchaser: { kind: given.purchaser.kind, name: given.purchaser.name },
  contact: presentContact(given),
  state: given.state,
  outcome: given.closing?.outcome ?? null,
  note: given.closing?.note ?? null,
  deal: given.deal ? { organization: given.deal.organization, sumFen: given.deal.sumFen, on: given.deal.on } : null,
  enteredAt: given.enteredAt.toISOString(),
});

const presentContact = ({ contact: whom }: Pick<Opportunity, 'contact'>) =>
  whom === undefined ? null : { name: whom.name, phone: whom.phone };

const seen = z.object({
  shown: publicOpportunity.nullable(),
  /** For staff of organizations. */
  contact,
  /** For whoever keeps it. */
  whole: opportunity.nullable(),
  /** Whom it interests; to others than its purchaser, their own organizations. */
  interests: z.array(z.object({ organization: z.string(), name: z.string(), at: moment })),
});

const presentSeen = (given: SeenOpportunity): z.input<typeof seen> => ({
  shown: given.shown === null ? null : presentPublicOpportunity(given.shown),
  contact: given.contact === undefined ? null : presentContact({ contact: given.contact }),
  whole: given.whole === undefined ? null : presentOpportunity(given.whole),
  interests: given.interests.map(({ organization, name, at }) => ({ organization, name, at: at.toISOString() })),
});

const whole = { output: opportunity, present: presentOpportunity };

const interest = z.object({ number: z.int(), state: z.enum(OPPORTUNITY_STATES) });
const presentInterest = ({ number, state }: Opportunity): z.input<typeof interest> => ({ number, state });

export const opportunitiesRoutes: readonly Route[] = [
  route('get', '/opportunities', listOpportunities, {
    summary: 'The list of project opportunities of a region; it does not replace government procurement',
    output: page(publicOpportunity).extend({ notice: z.string() }),
    present: (result) => ({
      notice: say('listings.not-procurement'),
      ...presentPage(result, presentPublicOpportunity),
    }),
  }),
  route('post', '/opportunities', draftOpportunity, {
    summary: 'Enter what one looks for; for purchasers. Nobody else reads it yet',
    creates: true,
    ...whole,
  }),
  route('get', '/me/opportunities', listOwnOpportunities, {
    summary: 'What one entered as a purchaser, or what interests one’s organizations; newest first',
    output: page(seen),
    present: (result) => presentPage(result, presentSeen),
  }),
  route('get', '/opportunities/:number', showOpportunity, {
    summary: 'One opportunity, as much of it as the asker may see',
    output: seen.extend({ notice: z.string() }),
    present: (result) => ({ notice: say('listings.not-procurement'), ...presentSeen(result) }),
  }),
  route('patch', '/opportunities/:number', changeOpportunity, { summary: 'Put a draft right', ...whole }),
  route('post', '/opportunities/:number/publication', publishOpportunity, {
    summary: 'Publish it through a registered channel',
    ...whole,
  }),
  route('put', '/opportunities/:number/interest', expressInterest, {
    summary: 'Say for one’s organization that it would do this; once per organization',
    output: interest,
    present: presentInterest,
  }),
  route('delete', '/opportunities/:number/interest', takeBackInterest, {
    summary: 'Take that back',
    output: interest,
    present: presentInterest,
  }),
  route('post', '/opportunities/:number/deal', agreeDeal, {
    summary: 'Record with which of the interested organizations it was agreed, for how much and when; closes it',
    ...whole,
  }),
  route('post', '/opportunities/:number/closing', closeOpportunity, {
    summary: 'The deadline has passed and nothing was agreed',
    ...whole,
  }),
  route('post', '/opportunities/:number/withdrawal', withdrawOpportunity, { summary: 'Give it up', ...whole }),
];

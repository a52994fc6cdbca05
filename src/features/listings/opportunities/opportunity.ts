import { LISTINGS } from '../../../../config/lists/listings.ts';
import { chinaDay, ensure, Refusal, type RegionPath } from '../../../kernel/index.ts';
import { dayStatus, type OwnDays } from '../../regions/index.ts';

/** 社区治理, 居民服务, 平台运行, 公益服务. */
export const OPPORTUNITY_CATEGORIES = [
  'community-governance',
  'resident-services',
  'platform-operation',
  'public-welfare',
] as const;
export type OpportunityCategory = (typeof OPPORTUNITY_CATEGORIES)[number];

/** 部门, 群团, 基金会. */
export const PURCHASER_KINDS = ['department', 'people-organization', 'foundation'] as const;

export const OPPORTUNITY_STATES = ['draft', 'published', 'closed'] as const;
export const CLOSINGS = ['dealt', 'not-dealt', 'withdrawn'] as const;

/** What a purchaser looks for somebody to do 项目机会. */
export interface Opportunity extends OpportunityWords {
  readonly id: string;
  /** Short enough to be said in a chat. */
  readonly number: number;
  readonly region: RegionPath;
  readonly enteredBy: string;
  readonly state: (typeof OPPORTUNITY_STATES)[number];
  readonly interests: readonly Interest[];
  readonly publication?: Publication;
  readonly closing?: Closing;
  readonly deal?: Deal;
  readonly enteredAt: Date;
  readonly changedAt: Date;
}

/** What the purchaser fills in. */
export interface OpportunityWords {
  readonly title: string;
  readonly text: string;
  readonly category: OpportunityCategory;
  readonly budgetFen: number;
  /** The last day in China, `2026-11-25`, on which organizations may say that it interests them. */
  readonly deadline: string;
  readonly purchaser: { readonly kind: (typeof PURCHASER_KINDS)[number]; readonly name: string };
  /** Whom organizations ask; absent once that person is no longer here. */
  readonly contact?: { readonly name: string; readonly phone: string };
}

export interface Publication {
  readonly channel: string;
  readonly at: Date;
  /** From then on it takes no more interest. */
  readonly closesAt: Date;
}

/** An organization says that it would do it. */
export interface Interest {
  readonly organization: string;
  readonly by: string;
  readonly at: Date;
}

export interface Closing {
  readonly outcome: (typeof CLOSINGS)[number];
  readonly by: string;
  readonly at: Date;
  readonly note?: string;
}

/** With whom the purchaser agreed, for how much, and on which day in China. */
export interface Deal {
  readonly organization: string;
  readonly sumFen: number;
  readonly on: string;
}

/**
 * The end of the last day; when the region does not work on it, of the next day that it does (民法典 203).
 * @throws Refusal when no day is worked for long after
 */
export function endOf(deadline: string, own: OwnDays): Date {
  let day = chinaDay(new Date(`${deadline}T00:00:00+08:00`));
  for (let off = 0; off <= LISTINGS.mostDaysOff; off += 1) {
    if (dayStatus(day.date, own).isWorking) return day.end;
    day = chinaDay(day.end);
  }
  throw new Refusal('invalid', 'listings.deadline-never-worked');
}

/** Only what nobody has read yet can be put right. */
export function rewrite(opportunity: Opportunity, words: Partial<OpportunityWords>, at: Date): Opportunity {
  ensure(opportunity.state === 'draft', `listings.opportunity-${opportunity.state}`, { number: opportunity.number });
  return { ...opportunity, ...words, changedAt: at };
}

/** From a draft to what everybody reads; the same again changes nothing. */
export function publish(opportunity: Opportunity, { channel, closesAt, at }: Publication): Opportunity {
  const { state, number, publication } = opportunity;
  if (state === 'published' && publication?.channel === channel) return opportunity;
  ensure(state === 'draft', `listings.opportunity-${state}`, { number });
  ensure(closesAt > at, 'listings.deadline-past', { number });
  return { ...opportunity, state: 'published', publication: { channel, closesAt, at }, changedAt: at };
}

/** Does it still take the interest of organizations? */
export const takesInterest = ({ state, publication }: Opportunity, now: Date): boolean =>
  state === 'published' && publication !== undefined && publication.closesAt > now;

/** Once per organization, whoever of its staff says so. */
export function express(opportunity: Opportunity, interest: Interest): Opportunity {
  if (isInterested(opportunity, interest.organization)) return opportunity;
  const { number, state, interests } = opportunity;
  ensure(state === 'published', `listings.opportunity-${state}`, { number });
  ensure(takesInterest(opportunity, interest.at), 'listings.deadline-past', { number });
  ensure(interests.length < LISTINGS.mostInterests, 'listings.too-many-interests', { number });
  return { ...opportunity, interests: [...interests, interest], changedAt: interest.at };
}

/** As long as nothing has been agreed. */
export function takeBack(opportunity: Opportunity, organization: string, at: Date): Opportunity {
  if (!isInterested(opportunity, organization)) return opportunity;
  const { number, state, interests } = opportunity;
  ensure(state === 'published', `listings.opportunity-${state}`, { number });
  return {
    ...opportunity,
    interests: interests.filter((interest) => interest.organization !== organization),
    changedAt: at,
  };
}

export const isInterested = ({ interests }: Opportunity, organization: string): boolean =>
  interests.some((interest) => interest.organization === organization);

/** Agreed with one of those whom it interests. There is one deal at most; the same again changes nothing. */
export function agree(opportunity: Opportunity, deal: Deal, by: string, at: Date): Opportunity {
  const { number, state, publication, budgetFen } = opportunity;
  if (isSameDeal(opportunity.deal, deal)) return opportunity;
  ensure(opportunity.deal === undefined, 'listings.dealt-already', { number });
  ensure(state === 'published', `listings.opportunity-${state}`, { number });
  ensure(isInterested(opportunity, deal.organization), 'listings.not-interested', { number });
  if (deal.sumFen > budgetFen) throw new Refusal('invalid', 'listings.above-budget', { number });
  if (deal.on > chinaDay(at).date) throw new Refusal('invalid', 'listings.agreed-later');
  if (deal.on < chinaDay(publication!.at).date) throw new Refusal('invalid', 'listings.agreed-before');
  return { ...opportunity, state: 'closed', closing: { outcome: 'dealt', by, at }, deal, changedAt: at };
}

/** Nobody was found, which shows when the time is over; what is given up before is withdrawn. */
export function closeWithoutDeal(
  opportunity: Opportunity,
  { outcome, by, at, note }: Closing & { readonly outcome: 'not-dealt' | 'withdrawn' },
): Opportunity {
  const { number, state, closing } = opportunity;
  if (closing?.outcome === outcome) return opportunity;
  ensure(state !== 'closed', 'listings.opportunity-closed', { number });
  if (outcome === 'not-dealt') {
    ensure(state === 'published', 'listings.opportunity-draft', { number });
    ensure(!takesInterest(opportunity, at), 'listings.deadline-to-come', { number });
  }
  const next = { outcome, by, at, ...(note !== undefined && { note }) };
  return { ...opportunity, state: 'closed', closing: next, changedAt: at };
}

const isSameDeal = (one: Deal | undefined, other: Deal): boolean =>
  one !== undefined && one.organization === other.organization && one.sumFen === other.sumFen && one.on === other.on;

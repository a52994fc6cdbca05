import type { Edition, Opportunity, PublicationChannel } from '../../../src/features/listings/index.ts';
import { buildGrant, buildResident } from '../residents.ts';

const ENTERED = new Date('2026-03-02T01:00:00Z');

/** 吴芳 buys for the street. */
export const BUYER = buildResident({
  id: 'buyer',
  name: '吴芳',
  region: '/d1/s1/',
  grants: [buildGrant('purchaser', '/d1/s1/')],
});

/** The official account of the street. */
export const buildChannel = (given: Partial<PublicationChannel> = {}): PublicationChannel => ({
  id: 'account',
  region: '/d1/s1/',
  kind: 'official-account',
  name: '梧桐街道公众号',
  address: 'https://example.org/wutong',
  registeredAt: ENTERED,
  ...given,
});

/** What 吴芳 fills in: meals for the old, for 50,000 yuan, until a Friday. */
export const WORDS = {
  title: '老年助餐点运营',
  text: '为桂花社区六十岁以上老人提供午餐，有意的机构请联系。',
  category: 'resident-services',
  budgetFen: 5_000_000,
  deadline: '2026-03-13',
  purchaser: { kind: 'department', name: '梧桐街道办' },
  contact: { name: '吴芳', phone: '0571-8812345' },
} as const;

/** The same, published a minute ago through the street’s account. */
export const buildOpportunity = (given: Partial<Opportunity> = {}): Opportunity => ({
  ...WORDS,
  id: 'meals-project',
  number: 1,
  region: '/d1/s1/c1/',
  enteredBy: 'buyer',
  state: 'published',
  interests: [],
  publication: { channel: 'account', at: ENTERED, closesAt: new Date('2026-03-13T16:00:00Z') },
  enteredAt: ENTERED,
  changedAt: ENTERED,
  ...given,
});

/** A draft, which only its purchaser sees. */
export function buildDraft(given: Partial<Opportunity> = {}): Opportunity {
  const { publication: _publication, ...draft } = buildOpportunity({ state: 'draft', ...given });
  return draft;
}

export const INTEREST = { organization: 'org1', by: 'staff', at: ENTERED } as const;

/** The first edition of the list of needs of 桂花社区, with nothing in it. */
export const buildEdition = (given: Partial<Edition> = {}): Edition => ({
  id: 'first',
  region: '/d1/s1/c1/',
  list: 'needs',
  number: 1,
  channel: 'account',
  publishedBy: 'steward',
  publishedAt: ENTERED,
  entries: [],
  leftOut: 0,
  digest: '',
  ...given,
});

import type { App } from '../../src/app.ts';
import { endOf, type Opportunity } from '../../src/features/listings/index.ts';
import { NO_OWN_DAYS } from '../../src/features/regions/index.ts';
import { chinaDay, DAY, later } from '../../src/kernel/index.ts';
import { GUIHUA, STREET } from './regions.ts';

const CHANNEL = 'demo-account';
const DAYS_LEFT = 30;

type Given = Pick<Opportunity, 'id' | 'title' | 'text' | 'category' | 'budgetFen' | 'region'>;

const OPPORTUNITIES: readonly Given[] = [
  {
    id: 'demo-meals',
    title: '桂花社区老年助餐点运营',
    text: '为桂花社区六十岁以上的老人每天做一顿午餐，行动不便的送到家。',
    category: 'resident-services',
    budgetFen: 18_000_000,
    region: GUIHUA,
  },
  {
    id: 'demo-hall',
    title: '居民议事厅引导员培训',
    text: '为两个社区的议事厅各培训十名引导员，带着他们主持两次议事。',
    category: 'community-governance',
    budgetFen: 6_000_000,
    region: STREET,
  },
];

/** What the street office looks for, published through its own account. */
export async function seedMarket(app: App): Promise<void> {
  const at = app.clock();
  await app.publicationChannels.insert(
    {
      id: CHANNEL,
      region: STREET,
      kind: 'official-account',
      name: '梧桐街道公众号',
      address: 'https://example.org/wutong',
      registeredAt: at,
    },
    [],
  );
  const deadline = chinaDay(later(at, DAYS_LEFT * DAY)).date;
  for (const given of OPPORTUNITIES) {
    const opportunity: Omit<Opportunity, 'number'> = {
      ...given,
      deadline,
      purchaser: { kind: 'department', name: '梧桐街道办事处' },
      contact: { name: '蒋科长', phone: '0000-1105' },
      enteredBy: 'jiang',
      state: 'published',
      interests: [],
      publication: { channel: CHANNEL, at, closesAt: endOf(deadline, NO_OWN_DAYS) },
      enteredAt: at,
      changedAt: at,
    };
    await app.opportunities.insertNumbered(opportunity, []);
  }
}

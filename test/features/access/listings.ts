import {
  buildChannel,
  buildDraft,
  buildEdition,
  buildOpportunity,
  INTEREST,
  WORDS,
} from '../../factories/listings/opportunities.ts';
import type { Opportunity } from '../../../src/features/listings/index.ts';
import type { Scene } from './scene.ts';
import { ANYBODY, row, SYSTEM_ONLY, type Table } from './table.ts';

const REGION = '/d1/s1/c1/';

let used = 0;

/** An opportunity for this try. */
async function opportunity({ app, fresh }: Scene, given: Opportunity): Promise<number> {
  used += 1;
  const kept = await app.opportunities.insert({ ...given, id: fresh(), number: 1000 - used }, []);
  return kept.number;
}

async function channel({ app, fresh }: Scene): Promise<string> {
  return (await app.publicationChannels.insert(buildChannel({ id: fresh(), region: '/d1/' }), [])).id;
}

export const LISTINGS_TOLD: Table = {
  'broadcasts.announce-edition': row(SYSTEM_ONLY, async ({ app, fresh }) => {
    const { id } = await app.editions.insert(buildEdition({ id: fresh(), number: (used += 1) }), []);
    return { editionId: id };
  }),
  'broadcasts.tell-opportunity': row(SYSTEM_ONLY, async ({ app, fresh }) => {
    used += 1;
    const { id } = await app.opportunities.insert(buildOpportunity({ id: fresh(), number: 1000 - used }), []);
    return { opportunityId: id, news: 'ended' };
  }),
};

//                              nobody guest lin | wang organizer | worker staff | broker | steward | otherWorker | system
export const LISTINGS: Table = {
  'listings.agree-deal': row('--- -- -- - + - -', async (scene) => ({
    number: await opportunity(scene, buildOpportunity({ interests: [INTEREST] })),
    organizationId: 'org1',
    sumFen: 100,
    on: '2026-03-02',
  })),
  // A draft is there for its purchaser and the steward only.
  'listings.change-opportunity': row('??? ?? ?? ? + ? ?', async (scene) => ({
    number: await opportunity(scene, buildDraft()),
    budgetFen: 1,
  })),
  'listings.close-channel': row('--- -- -- - + - -', async (scene) => ({ channelId: await channel(scene) })),
  'listings.close-opportunity': row('--- -- -- - + - -', async (scene) => ({
    number: await opportunity(scene, buildOpportunity()),
  })),
  'listings.draft-opportunity': row('--- -- -- - + - -', () => ({ region: REGION, ...WORDS })),
  'listings.express-interest': row('--- -- -+ - - - -', async (scene) => ({
    number: await opportunity(scene, buildOpportunity()),
  })),
  'listings.find-requests': row(ANYBODY, () => ({})),
  'listings.follow-joined': row(SYSTEM_ONLY, async ({ resident }) => ({ residentId: await resident() })),
  'listings.list-channels': row(ANYBODY, () => ({ region: REGION })),
  'listings.list-editions': row(ANYBODY, () => ({ region: REGION, list: 'needs' })),
  'listings.list-needs': row(ANYBODY, () => ({ region: REGION })),
  'listings.list-opportunities': row(ANYBODY, () => ({ region: REGION })),
  'listings.list-own-opportunities': row('-++ ++ ++ + + + -', () => ({})),
  'listings.list-supply': row(ANYBODY, () => ({ region: REGION })),
  'listings.publish-edition': row('--- -- -- - + - -', async (scene) => ({
    region: REGION,
    list: 'supply',
    channelId: await channel(scene),
  })),
  'listings.publish-opportunity': row('??? ?? ?? ? + ? ?', async (scene) => ({
    number: await opportunity(scene, buildDraft()),
    channelId: await channel(scene),
  })),
  'listings.register-channel': row('--- -- -- - + - -', () => ({
    region: REGION,
    kind: 'website',
    name: '桂花社区网',
    address: 'https://example.org/',
  })),
  'listings.show-edition': row(ANYBODY, async ({ app, fresh }) => {
    used += 1;
    await app.editions.insert(buildEdition({ id: fresh(), number: 1000 + used }), []);
    return { region: REGION, list: 'needs', number: 1000 + used };
  }),
  'listings.show-opportunity': row(ANYBODY, async (scene) => ({
    number: await opportunity(scene, buildOpportunity()),
  })),
  'listings.take-out-unagreed': row(SYSTEM_ONLY, async ({ resident }) => ({ residentId: await resident() })),
  'listings.take-back-interest': row('--- -- -+ - - - -', async (scene) => ({
    number: await opportunity(scene, buildOpportunity({ interests: [INTEREST] })),
  })),
  'listings.withdraw-opportunity': row('--- -- -- - + - -', async (scene) => ({
    number: await opportunity(scene, buildOpportunity()),
    reason: '预算没有批',
  })),
};

import {
  listOpportunities,
  listOwnOpportunities,
  listPublicNeeds,
  listSupply,
  type PublicOpportunity,
  type SeenOpportunity,
} from '../../../src/features/listings/index.ts';
import { categoryName } from '../../../src/features/needs/index.ts';
import { communityOf, pathsUp } from '../../../src/features/regions/index.ts';
import { found, perform, type RegionPath } from '../../../src/kernel/index.ts';
import { say, type PhraseCode } from '../../../src/phrases/index.ts';
import { inPages } from '../../chat/pages.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import {
  asksForNeeds,
  asksForOpportunities,
  asksForOwnOpportunities,
  asksForSupply,
} from '../../understand/listings/lists.ts';
import { isOfMarket } from '../who.ts';

const PER_PAGE = 5;
/** What somebody reads in a chat; all else is on the pages. */
const MOST = 50;
const MOST_LETTERS = 40;

/** The three lists, short, and what one has in hand of them oneself. */
export const listingsCommands: readonly Command[] = [
  hears({
    name: 'listings.mine',
    example: '我的项目',
    shownTo: isOfMarket,
    during: 'keeps-dialogue',
    hear: (text) => (asksForOwnOpportunities(text) ? {} : null),
    async run({ app, actor }) {
      const [bought, wanted] = await Promise.all(
        (['purchaser', 'organization'] as const).map((as) =>
          perform(listOwnOpportunities, app, actor, { as, limit: MOST }),
        ),
      );
      const seen = [...bought!.items, ...wanted!.items];
      const own = [...new Map(seen.map((item) => [numberOf(item), item])).values()];
      return own.length === 0 ? answer('listings.none-own') : inPages(own.map(wordOwn), { perPage: PER_PAGE });
    },
  }),
  hears({
    name: 'listings.opportunities',
    example: '项目清单',
    shownTo: isOfMarket,
    during: 'keeps-dialogue',
    hear: (text) => (asksForOpportunities(text) ? {} : null),
    async run(turn) {
      const region = pathsUp(await regionOf(turn)).at(-1)!;
      const { items } = await perform(listOpportunities, turn.app, turn.actor, { region, state: 'open', limit: MOST });
      return listed('opportunities', items.map(wordOpportunity));
    },
  }),
  hears({
    name: 'listings.supply',
    example: '服务清单',
    shownTo: isOfMarket,
    during: 'keeps-dialogue',
    hear: (text) => (asksForSupply(text) ? {} : null),
    async run(turn) {
      const region = await regionOf(turn);
      const { items } = await perform(listSupply, turn.app, turn.actor, { region, limit: MOST });
      return listed(
        'supply',
        items.map(({ name, organizationName, isFree }) =>
          say('listings.supply-line', {
            name,
            organization: organizationName,
            cost: say(isFree ? 'listings.free' : 'listings.fee'),
          }),
        ),
      );
    },
  }),
  hears({
    name: 'listings.needs',
    example: '需求清单',
    shownTo: isOfMarket,
    during: 'keeps-dialogue',
    hear: (text) => (asksForNeeds(text) ? {} : null),
    async run(turn) {
      const region = await communityOf(turn.app.regions, await regionOf(turn));
      const { items } = await perform(listPublicNeeds, turn.app, turn.actor, { region, limit: MOST });
      return listed(
        'needs',
        items.map(({ number, category, text }) =>
          say('listings.need-line', { number, category: categoryName(category), text: short(text) }),
        ),
      );
    },
  }),
];

/** The place of the room; in private, where one serves or lives; else the district. */
async function regionOf({ app, actor, region }: Turn): Promise<RegionPath> {
  const known = region ?? actor.grants[0]?.region ?? actor.region;
  return known ?? found((await app.regions.children(null, { limit: 1 }))[0], 'regions.missing').id;
}

function listed(list: 'opportunities' | 'supply' | 'needs', lines: readonly string[]): Answer {
  const name = say(`listings.list-${list}`);
  if (lines.length === 0) return answer('listings.none-now', { list: name });
  const notice = say('listings.not-procurement');
  return inPages(lines, {
    perPage: PER_PAGE,
    word: (words) => say('listings.list', { list: name, lines: words, notice }),
  });
}

const wordOpportunity = ({ number, title, category, budgetFen, deadline }: PublicOpportunity): string =>
  say('listings.opportunity-line', {
    number,
    title,
    category: say(`listings.category-${category}`),
    budget: inYuan(budgetFen),
    deadline,
  });

const numberOf = ({ shown, whole }: SeenOpportunity): number => shown?.number ?? whole!.number;

/** Whoever keeps it sees how many it interests; an organization sees how it stands. */
function wordOwn(seen: SeenOpportunity): string {
  const { shown, whole, interests } = seen;
  const state: PhraseCode = `listings.state-${shown?.outcome ?? whole?.closing?.outcome ?? shown?.state ?? 'draft'}`;
  const facts = { number: numberOf(seen), title: whole?.title ?? shown!.title, state: say(state) };
  return whole === undefined
    ? say('listings.wanted-line', facts)
    : say('listings.own-line', { ...facts, count: interests.length });
}

const short = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);

/** Whole yuan, or with their fen. */
const inYuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));

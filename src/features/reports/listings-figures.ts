import { chinaDay } from '../../kernel/index.ts';
import {
  LISTS,
  type EditionEntry,
  type EditionStore,
  type ListName,
  type Opportunity,
  type OpportunityStore,
} from '../listings/index.ts';
import type { Region } from '../regions/index.ts';
import { countPeople, enoughPeople, tallyBy, withheld, type Counted, type Counting, type Line } from './tally.ts';

export interface ListingsPorts {
  readonly editions: EditionStore;
  readonly opportunities: OpportunityStore;
}

/** A line with what was agreed, in fen; both are null when fewer people stand behind it than may be told. */
export interface MoneyLine extends Line {
  readonly sumFen: number | null;
}

/** What became of the three lists in a month. */
export interface ListingsFigures {
  /** Entries are counted in each edition in which they stand. */
  readonly lists: readonly {
    readonly list: ListName;
    readonly editions: number;
    readonly entries: Counted | null;
    readonly byCategory: readonly Line[];
    readonly byRegion: readonly Line[];
  }[];
  /** By the day on which they were agreed. */
  readonly deals: {
    readonly counted: Counted | null;
    readonly sumFen: number | null;
    readonly byCategory: readonly MoneyLine[];
    readonly byRegion: readonly MoneyLine[];
  };
}

/** Whose figures they are, and how much of them is told. */
export interface Hub {
  readonly region: Region;
  readonly below: readonly Region[];
  readonly isOwn: (thing: { readonly region: string }) => boolean;
  /** Fewer people of other hubs than this are not told of. */
  readonly fewest: number;
}

export interface Month extends Hub {
  readonly from: Date;
  readonly until: Date;
}

export async function listingsFigures(
  { editions, opportunities }: ListingsPorts,
  { region, below, from, until, isOwn, fewest }: Month,
): Promise<ListingsFigures> {
  const [published, dealt] = await Promise.all([
    editions.publishedIn(region.id, from, until),
    opportunities.dealtIn(region.id, chinaDay(from).date, chinaDay(until).date),
  ]);
  const partOf = (thing: { readonly region: string }) =>
    below.find(({ id }) => thing.region.startsWith(id))?.id ?? region.id;
  const entryCounting = { peopleOf: ({ behind }: EditionEntry) => [behind], isOwn };
  const dealCounting = { peopleOf: behindDeal, isOwn };

  return {
    lists: LISTS.map((list) => {
      const own = published.filter((edition) => edition.list === list);
      const entries = own.flatMap((edition) => edition.entries);
      return {
        list,
        editions: own.length,
        entries: enoughPeople(countPeople(entries, entryCounting), fewest),
        byCategory: withheld(
          tallyBy(entries, ({ category }) => category, entryCounting),
          fewest,
        ),
        byRegion: withheld(tallyBy(entries, partOf, entryCounting), fewest),
      };
    }),
    deals: {
      ...summed(dealt, dealCounting, fewest),
      byCategory: moneyBy(dealt, ({ category }) => category, dealCounting, fewest),
      byRegion: moneyBy(dealt, partOf, dealCounting, fewest),
    },
  };
}

/** Both sides of a deal. */
const behindDeal = ({ enteredBy, deal }: Opportunity): string[] =>
  deal === undefined ? [enteredBy] : [enteredBy, deal.organization];

const sumOf = (dealt: readonly Opportunity[]): number => dealt.reduce((sum, { deal }) => sum + (deal?.sumFen ?? 0), 0);

function summed(dealt: readonly Opportunity[], counting: Counting<Opportunity>, fewest: number) {
  const counted = enoughPeople(countPeople(dealt, counting), fewest);
  return { counted, sumFen: counted === null ? null : sumOf(dealt) };
}

function moneyBy(
  dealt: readonly Opportunity[],
  keyOf: (opportunity: Opportunity) => string,
  counting: Counting<Opportunity>,
  fewest: number,
): MoneyLine[] {
  return withheld(tallyBy(dealt, keyOf, counting), fewest).map((line) => ({
    ...line,
    sumFen: line.counted === null ? null : sumOf(dealt.filter((opportunity) => keyOf(opportunity) === line.key)),
  }));
}

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
import { countPeople, enoughPeople, tallyBy, withheld, type Counted, type Line } from './tally.ts';

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

export interface Month {
  readonly region: Region;
  readonly below: readonly Region[];
  readonly from: Date;
  readonly until: Date;
  /** Fewer people than this are not told of. */
  readonly fewest: number;
}

export async function listingsFigures(
  { editions, opportunities }: ListingsPorts,
  { region, below, from, until, fewest }: Month,
): Promise<ListingsFigures> {
  const [published, dealt] = await Promise.all([
    editions.publishedIn(region.id, from, until),
    opportunities.dealtIn(region.id, chinaDay(from).date, chinaDay(until).date),
  ]);
  const partOf = (thing: { readonly region: string }) =>
    below.find(({ id }) => thing.region.startsWith(id))?.id ?? region.id;
  const behindEntry = ({ behind }: EditionEntry) => [behind];

  return {
    lists: LISTS.map((list) => {
      const own = published.filter((edition) => edition.list === list);
      const entries = own.flatMap((edition) => edition.entries);
      return {
        list,
        editions: own.length,
        entries: enoughPeople(countPeople(entries, behindEntry), fewest),
        byCategory: withheld(
          tallyBy(entries, ({ category }) => category, behindEntry),
          fewest,
        ),
        byRegion: withheld(tallyBy(entries, partOf, behindEntry), fewest),
      };
    }),
    deals: {
      ...summed(dealt, fewest),
      byCategory: moneyBy(dealt, ({ category }) => category, fewest),
      byRegion: moneyBy(dealt, partOf, fewest),
    },
  };
}

/** Both sides of a deal. */
const behindDeal = ({ enteredBy, deal }: Opportunity): string[] =>
  deal === undefined ? [enteredBy] : [enteredBy, deal.organization];

const sumOf = (dealt: readonly Opportunity[]): number => dealt.reduce((sum, { deal }) => sum + (deal?.sumFen ?? 0), 0);

function summed(dealt: readonly Opportunity[], fewest: number) {
  const counted = enoughPeople(countPeople(dealt, behindDeal), fewest);
  return { counted, sumFen: counted === null ? null : sumOf(dealt) };
}

function moneyBy(
  dealt: readonly Opportunity[],
  keyOf: (opportunity: Opportunity) => string,
  fewest: number,
): MoneyLine[] {
  return withheld(tallyBy(dealt, keyOf, behindDeal), fewest).map((line) => ({
    ...line,
    sumFen: line.counted === null ? null : sumOf(dealt.filter((opportunity) => keyOf(opportunity) === line.key)),
  }));
}

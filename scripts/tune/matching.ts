import { MOST_CANDIDATES, RANKING } from '../../config/matching.ts';
import { rank, type Feature, type ServiceIndex, type Wanted, type Weights } from '../../src/features/matching/index.ts';
import {
  indexOf,
  isRight,
  pathsOf,
  wantedIn,
  type LabelledMatching,
  type LabelledNeed,
} from '../measure/matching/labelled-matching.ts';
import { coordinateSearch, seeded, shuffled } from './coordinate-search.ts';

/** What labelled needs can say something about; the rest needs the history of an installation. */
const LABELLED: readonly Feature[] = ['words', 'category', 'people', 'area', 'schedule', 'places'];
const FOLDS = 5;
const SEED = 20_260_301;
const FIRST = 3;
/** Half a need: a change that moves fewer by one place is chance. */
const LEAST_BETTER_NEEDS = 0.5;

interface Labelled {
  readonly need: LabelledNeed;
  readonly wanted: Wanted;
}

/** Shares from 0 to 1. */
export interface Figures {
  /** With a right service among the first three. */
  readonly recallAt3: number;
  /** Mean reciprocal rank of the first right one. */
  readonly mrr: number;
}

export interface Tuned {
  /** Weights in use, on all needs. */
  readonly before: Figures;
  /** Each need ranked by weights that were tuned without it. */
  readonly crossValidated: Figures;
  /** Tuned on all needs and ranking these: what they look like at best. */
  readonly onAll: Figures;
  readonly weights: Weights;
}

/** Tunes the weights on labelled needs, and says by cross-validation whether they would do better on others. */
export async function tuneMatching({ regions, services, needs }: LabelledMatching): Promise<Tuned> {
  const pathOf = pathsOf(regions);
  const index = await indexOf(services, pathOf);
  const asked = needs.filter(
    ({ kind, good, acceptable }) => kind === 'organization' && good.length + acceptable.length > 0,
  );
  const random = seeded(SEED);
  const all = shuffled(
    asked.map((need) => ({ need, wanted: wantedIn(need, pathOf) })),
    random,
  );
  const tuneOn = (part: readonly Labelled[]): Weights =>
    coordinateSearch<Feature>(RANKING.weights, (weights) => worthOf(placesIn(index, part, weights)), {
      free: LABELLED,
      random,
      least: LEAST_BETTER_NEEDS / part.length,
    });

  const heldOut = Array.from({ length: FOLDS }, (_, fold) => {
    const part = all.filter((_need, place) => place % FOLDS === fold);
    const weights = tuneOn(all.filter((_need, place) => place % FOLDS !== fold));
    return placesIn(index, part, weights);
  });
  const weights = tuneOn(all);
  return {
    before: figuresOf(placesIn(index, all, RANKING.weights)),
    crossValidated: figuresOf(heldOut.flat()),
    onAll: figuresOf(placesIn(index, all, weights)),
    weights,
  };
}

/** The place of the first right service for each need, from 0; -1 where there is none. */
const placesIn = (index: ServiceIndex, part: readonly Labelled[], weights: Weights): number[] =>
  part.map(({ need, wanted }) =>
    rank(index, wanted, MOST_CANDIDATES, weights).candidates.findIndex(({ service }) => isRight(need, service)),
  );

function figuresOf(places: readonly number[]): Figures {
  const found = places.filter((place) => place >= 0);
  return {
    recallAt3: found.filter((place) => place < FIRST).length / places.length,
    mrr: found.reduce((sum, place) => sum + 1 / (place + 1), 0) / places.length,
  };
}

function worthOf(places: readonly number[]): number {
  const { recallAt3, mrr } = figuresOf(places);
  return recallAt3 + mrr;
}

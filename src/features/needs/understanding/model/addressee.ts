import {
  CATEGORIES,
  CHATTER_SEEDS,
  NOBODY_SEEDS,
  ROUTE_SEEDS,
  SMALL_TALK_SEEDS,
  TELLING_SEEDS,
  type Route,
} from '../../../../../config/taxonomy/index.ts';
import { atOnce } from './in-pieces.ts';
import { learning, preparing, type Example } from './linear-model.ts';
import { marginsOf, type Machines } from './machines.ts';
import { featuresOfSaying } from './text-features.ts';

const TALK = 'talk';
const TALK_WEIGHT = 3;
/** The sentences of a category show its usual addressee only roughly. */
const USUAL_ROUTE_WEIGHT = 0.1;
const ROUTES: readonly Route[] = ['organization', 'authority', 'hall'];
const TRAINING = { cost: 1, rounds: 10 };

interface AddresseeModel {
  readonly talk: Machines;
  readonly routes: Machines;
}

let model: AddresseeModel | undefined;

/** How far on the side of talk, by the words alone; below zero is a need. */
export const talkMargin = (text: string): number => marginsOf(learnt().talk, featuresOfSaying(text))[0]!;

/** How much the words alone speak for each addressee. */
export function routeMargins(text: string): { readonly route: Route; readonly margin: number }[] {
  const margins = marginsOf(learnt().routes, featuresOfSaying(text));
  return ROUTES.map((route, place) => ({ route, margin: margins[place]! }));
}

/** Learnt with the first call; both from the same texts, which are read only once. */
function learnt(): AddresseeModel {
  if (model !== undefined) return model;
  const texts = [...talkExamples(), ...routeExamples()];
  const corpus = atOnce(
    preparing(
      texts.map(({ text }) => text),
      { features: featuresOfSaying },
    ),
  );
  const isTalk = texts.map(({ label }) => (label === TALK ? { label, weight: TALK_WEIGHT } : { label: 'need' }));
  model = {
    talk: atOnce(learning(corpus, isTalk, { ...TRAINING, labels: [TALK] })),
    routes: atOnce(learning(corpus, texts, { ...TRAINING, labels: ROUTES })),
  };
  return model;
}

const talkExamples = (): Example[] =>
  [...SMALL_TALK_SEEDS, ...CHATTER_SEEDS, ...TELLING_SEEDS, ...NOBODY_SEEDS].map((text) => ({ text, label: TALK }));

const routeExamples = (): Example[] => [
  ...Object.entries(ROUTE_SEEDS).flatMap(([label, seeds]) => seeds.map((text) => ({ text, label }))),
  ...CATEGORIES.flatMap(({ seeds, route }) =>
    seeds.map((text) => ({ text, label: route, weight: USUAL_ROUTE_WEIGHT })),
  ),
];

import { CATEGORIES, ROUTE_SEEDS, type Category, type Route } from '../../../../config/taxonomy/index.ts';
import { train, type Example, type LinearModel } from './model/linear-model.ts';
import { featuresOfSaying } from './model/text-features.ts';

/** What is usual for the category counts as much as this margin of the words. */
const USUAL = 0.1;
/** The sentences of a category show its usual addressee only roughly. */
const CATEGORY_SEED_WEIGHT = 0.1;

let model: LinearModel | undefined;

/** Whom it is for, by the words of the message and by what is usual for its category. */
export function routeOf(text: string, category: Category): Route {
  model ??= train(examples(), { cost: 1, rounds: 10, features: featuresOfSaying });
  const scores = model.score(text).map(({ label, score }) => ({
    route: label as Route,
    score: score + (label === category.route ? USUAL : 0),
  }));
  return scores.reduce((best, other) => (other.score > best.score ? other : best)).route;
}

const examples = (): Example[] => [
  ...Object.entries(ROUTE_SEEDS).flatMap(([label, seeds]) => seeds.map((text) => ({ text, label }))),
  ...CATEGORIES.flatMap(({ seeds, route }) =>
    seeds.map((text) => ({ text, label: route, weight: CATEGORY_SEED_WEIGHT })),
  ),
];

import type { Category, Route } from '../../../../config/taxonomy/index.ts';
import { routeMargins } from './model/addressee.ts';

/** What is usual for the category counts as much as this margin of the words. */
const USUAL = 0.1;

/** Whom it is for, by the words of the message and by what is usual for its category. */
export function routeOf(text: string, category: Category): Route {
  const scores = routeMargins(text).map(({ route, margin }) => ({
    route,
    score: margin + (route === category.route ? USUAL : 0),
  }));
  return scores.reduce((best, other) => (other.score > best.score ? other : best)).route;
}

import { say } from '../../../phrases/index.ts';
import { html, type Html } from './html.ts';

type Query = Readonly<Record<string, string | undefined>>;

/** A path with those of the query that are given. */
export function address(path: string, query: Query): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** The link to what comes next, when something does. */
export const nextPage = (path: string, query: Query & { readonly after: string | undefined }): Html | false =>
  query.after !== undefined && html`<nav><a href="${address(path, query)}" rel="next">${say('desk.next')}</a></nav>`;

import {
  categoryName,
  excerpt,
  mergeNeeds,
  reviewDuplicates,
  unmergeNeed,
  type LikelyDuplicate,
  type Need,
  type NeedWithDuplicates,
} from '../../../features/needs/index.ts';
import { perform, Refusal } from '../../../kernel/index.ts';
import { say, sayByCode, sayMoment } from '../../../phrases/index.ts';
import { html, type Html } from './html.ts';
import type { Sheet } from './layout.ts';
import { address, nextPage } from './paging.ts';
import { regionsOf } from './regions-of.ts';
import type { Seat } from './seat.ts';

const HERE = '/admin/duplicates';

/** Needs that are likely the same as older ones, to be merged or left, and those that were merged, to be taken apart. */
export async function showDuplicates({ app, actor, asked }: Seat): Promise<Sheet> {
  const regions = regionsOf(actor);
  const region = asked('region') ?? regions[0];
  if (region === undefined) throw new Refusal('forbidden', 'broadcasts.staff-only');

  const after = asked('after');
  const which = { region, ...(after !== undefined && { after }) };
  const { items, next } = await perform(reviewDuplicates, app, actor, which);
  const query = address('', { region: asked('region'), after });
  return {
    title: say('desk.duplicates'),
    body: html`<p class="why">${say('desk.duplicates-why')}</p>
      ${regions.length > 1 && choice(regions, region)}
      ${items.length === 0 && html`<p>${say(next === null ? 'desk.no-duplicates' : 'desk.no-duplicates-here')}</p>`}
      ${items.map((item) => card(item, query))} ${nextPage(HERE, { region: asked('region'), after: next ?? undefined })}`,
  };
}

/** Merges one way or the other. @returns where the browser goes on */
export async function mergeTwo({ app, actor, params, asked }: Seat, form: URLSearchParams): Promise<string> {
  const pair = [params.number ?? '', form.get('with') ?? ''] as const;
  const [number, into] = form.get('way') === 'back' ? [pair[1], pair[0]] : pair;
  await perform(mergeNeeds, app, actor, { number, into });
  return address(HERE, { region: asked('region'), after: asked('after') });
}

/** @returns where the browser goes on */
export async function takeOut({ app, actor, params, asked }: Seat): Promise<string> {
  await perform(unmergeNeed, app, actor, { number: params.number ?? '' });
  return address(HERE, { region: asked('region'), after: asked('after') });
}

const choice = (regions: readonly string[], chosen: string): Html =>
  html`<nav class="reasons">
    ${regions.map(
      (region) => html`<a href="${address(HERE, { region })}" ${region === chosen && CURRENT}>${region}</a>`,
    )}
  </nav>`;

const CURRENT = html`aria-current="true"`;

function card({ need, merged, likely }: NeedWithDuplicates, query: string): Html {
  return html`<article id="${need.number}">
    ${words(need)} ${likely.map((one) => likelyRow(need, one, query))} ${merged.map((one) => mergedRow(one, query))}
  </article>`;
}

const words = ({ number, text, category, state, submittedAt }: Need): Html =>
  html`<p class="said">${excerpt(text)}</p>
    <p class="facts">
      ${[number, categoryName(category), sayByCode(`needs.state-${state}`), sayMoment(submittedAt)].join(' · ')}
    </p>`;

function likelyRow(need: Need, { need: other, score, reasons }: LikelyDuplicate, query: string): Html {
  const why = reasons.map(({ code, details }) => sayByCode(code, details));
  return html`<hr />
    ${words(other)}
    <p class="facts">${[say('desk.score', { score }), ...why].join(' · ')}</p>
    <form class="row" method="post" action="${HERE}/${need.number}${query}">
      <input type="hidden" name="with" value="${other.number}" />
      <button name="way" value="there">${say('desk.merge-into', { number: other.number })}</button>
      <button class="second" name="way" value="back">${say('desk.merge-into', { number: need.number })}</button>
    </form>`;
}

const mergedRow = (merged: Need, query: string): Html =>
  html`<hr />
    ${words(merged)}
    <form class="row" method="post" action="${HERE}/${merged.number}/unmerging${query}">
      <button class="second">${say('desk.unmerge')}</button>
    </form>`;

import { categoryName, dueOf, excerpt, listDue, type Need, type Waiting } from '../../../features/needs/index.ts';
import { perform, Refusal } from '../../../kernel/index.ts';
import { say, sayByCode, sayMoment } from '../../../phrases/index.ts';
import { html, type Html } from './html.ts';
import type { Sheet } from './layout.ts';
import { regionsOf } from './regions-of.ts';
import type { Seat } from './seat.ts';

/** What is overdue and what is due today, in each region one looks after. */
export async function showDue({ app, actor }: Seat): Promise<Sheet> {
  const regions = regionsOf(actor);
  if (regions.length === 0) throw new Refusal('forbidden', 'broadcasts.staff-only');
  const lists = await Promise.all(regions.map((region) => perform(listDue, app, actor, { region })));
  return {
    title: say('desk.due'),
    body: html`<p class="why">${say('desk.due-why')}</p>
      ${lists.map(
        ({ overdue, today }) =>
          html`${pile(say('desk.overdue', { count: overdue.count }), overdue)}
          ${pile(say('desk.due-today', { count: today.count }), today)}`,
      )}`,
  };
}

const pile = (title: string, { first }: Waiting): Html =>
  html`<h2>${title}</h2>
    ${first.map(card)}`;

const card = (need: Need): Html =>
  html`<article id="${need.number}">
    <p class="said">${excerpt(need.text)}</p>
    <p class="facts">
      ${[need.number, categoryName(need.category), sayByCode(`needs.state-${need.state}`), ...times(need)].join(' · ')}
    </p>
  </article>`;

const times = (need: Need): string[] =>
  dueOf(need).map(({ level, at }) => say(`desk.due-${level}`, { at: sayMoment(at) }));

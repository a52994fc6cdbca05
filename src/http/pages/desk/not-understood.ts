import { INTENTS } from '../../../../config/intents.ts';
import { labelNotUnderstood, listNotUnderstood, type NotUnderstood } from '../../../features/broadcasts/index.ts';
import { perform } from '../../../kernel/index.ts';
import { say, sayByCode, sayMoment } from '../../../phrases/index.ts';
import { html, type Html } from './html.ts';
import type { Sheet } from './layout.ts';
import { address, nextPage } from './paging.ts';
import type { Seat } from './seat.ts';

const HERE = '/admin/not-understood';

/** What the bot did not understand, each with a choice of what was meant. */
export async function showNotUnderstood({ app, actor, asked }: Seat): Promise<Sheet> {
  const after = asked('after');
  const { items, next } = await perform(listNotUnderstood, app, actor, after === undefined ? {} : { after });
  return {
    title: say('desk.not-understood'),
    body: html`<p class="why">${say('desk.not-understood-why')}</p>
      ${items.length === 0 && html`<p>${say('desk.nothing-not-understood')}</p>`}
      ${items.map((words) => card(words, address(HERE, { after })))} ${nextPage(HERE, { after: next ?? undefined })}`,
  };
}

/** @returns where the browser goes on: to the page it came from, at what was labelled */
export async function keepLabel({ app, actor, params, asked }: Seat, form: URLSearchParams): Promise<string> {
  const given = form.get('intent') ?? '';
  const id = params.id ?? '';
  await perform(labelNotUnderstood, app, actor, { id, intent: given === 'none' ? null : given } as never);
  return `${address(HERE, { after: asked('after') })}#${id}`;
}

function card({ id, text, at, label }: NotUnderstood, here: string): Html {
  const query = here.slice(HERE.length);
  return html`<article id="${id}">
    <p class="said">${text}</p>
    <p class="facts">
      ${sayMoment(at)} ${label !== undefined && say('desk.labelled', { meant: nameOf(label.intent) })}
    </p>
    <form class="row" method="post" action="${HERE}/${id}${query}">
      <select name="intent" required aria-label="${say('desk.meant')}">
        <option value="">${say('desk.choose')}</option>
        ${INTENTS.map((intent) => option(intent, intent === label?.intent))}
      </select>
      <button>${say('desk.save')}</button>
    </form>
  </article>`;
}

const option = (intent: string, isChosen: boolean): Html =>
  html`<option value="${intent}" ${isChosen && CHOSEN}>${nameOf(intent)}</option>`;

const CHOSEN = html`selected`;

const nameOf = (intent: string): string => sayByCode(`intents.${intent.replace('.', '-')}`);

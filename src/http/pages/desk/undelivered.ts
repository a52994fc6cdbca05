import { z } from 'zod';
import {
  countUndelivered,
  listUndelivered,
  settleMany,
  settleUndelivered,
  type Notice,
  type ReasonCount,
} from '../../../features/broadcasts/index.ts';
import { perform } from '../../../kernel/index.ts';
import { say, sayByCode, sayMoment } from '../../../phrases/index.ts';
import { html, type Html } from './html.ts';
import type { Sheet } from './layout.ts';
import { address, nextPage } from './paging.ts';
import type { Seat } from './seat.ts';

const HERE = '/admin/undelivered';

/** What could not be delivered, by reason, with the choice to send it again or to leave it. */
export async function showUndelivered({ app, actor, asked }: Seat): Promise<Sheet> {
  const why = asked('why');
  const which = why === undefined ? {} : { why };
  const after = asked('after');
  const [counts, { items, next }] = await Promise.all([
    perform(countUndelivered, app, actor, {}),
    perform(listUndelivered, app, actor, { ...which, ...(after !== undefined && { after }) }),
  ]);
  const here = address(HERE, { why });
  return {
    title: say('desk.undelivered'),
    body: html`<p class="why">${say('desk.undelivered-why')}</p>
      ${settledNote(asked)} ${reasons(counts, why)}
      ${items.length === 0 && html`<p>${say('desk.nothing-undelivered')}</p>`}
      ${items.length > 1 && choice(here, say('desk.all-of-these', { count: totalOf(counts, why) }), app.clock())}
      ${items.map((notice) => card(notice, here.slice(HERE.length)))}
      ${nextPage(HERE, { why, after: next ?? undefined })}`,
  };
}

/** @returns where the browser goes on */
export async function settleOne({ app, actor, params, asked }: Seat, form: URLSearchParams): Promise<string> {
  await perform(settleUndelivered, app, actor, {
    noticeId: params.id ?? '',
    decision: form.get('decision') as 'leave',
  });
  return address(HERE, { why: asked('why') });
}

/** All for the reason looked at, up to when the page was shown. @returns where the browser goes on, and what it says there */
export async function settleAll({ app, actor, asked }: Seat, form: URLSearchParams): Promise<string> {
  const why = asked('why');
  const { settled, withoutChat, more } = await perform(settleMany, app, actor, {
    ...(why !== undefined && { why }),
    upTo: form.get('up-to') ?? '',
    decision: form.get('decision') as 'leave',
  });
  return address(HERE, {
    why,
    settled: String(settled),
    'without-chat': String(withoutChat),
    more: more ? 'yes' : undefined,
  });
}

const count = z.coerce.number().int().min(0);

function settledNote(asked: Seat['asked']): Html | false {
  const [settled, withoutChat] = [count.safeParse(asked('settled')), count.safeParse(asked('without-chat'))];
  if (!settled.success || !withoutChat.success) return false;
  const said = say('desk.settled-many', { settled: settled.data, withoutChat: withoutChat.data });
  return html`<p class="note" role="status">${said}${asked('more') !== undefined && say('desk.more-left')}</p>`;
}

/** The reasons there are, one after the other, however many channels and states they are spread over. */
function reasons(counts: readonly ReasonCount[], chosen: string | undefined): Html | false {
  const names = [...new Set(counts.map(({ why }) => why).filter((why) => why !== null))];
  if (names.length < 2 && chosen === undefined) return false;
  const link = (why: string | undefined, text: string) =>
    html`<a href="${address(HERE, { why })}" ${why === chosen && CURRENT}>${text}</a>`;
  return html`<nav class="reasons">
    ${link(undefined, say('desk.all-reasons', { count: totalOf(counts, undefined) }))}
    ${names.map((why) => link(why, say('desk.reason', { why: reasonOf(why), count: totalOf(counts, why) })))}
  </nav>`;
}

const CURRENT = html`aria-current="true"`;

const totalOf = (counts: readonly ReasonCount[], why: string | undefined): number =>
  counts.filter((each) => why === undefined || each.why === why).reduce((sum, each) => sum + each.count, 0);

const reasonOf = (why: string): string => sayByCode(`broadcasts.because-${why}`);

function card({ id, text, isReply, recipient, state, why, at, lane }: Notice, query: string): Html {
  const facts = [
    sayByCode(`desk.state-${state}`),
    ...(why === undefined ? [] : [reasonOf(why)]),
    say('desk.to', { recipient }),
    sayMoment(at),
  ];
  return html`<article id="${id}">
    <p class="said">${isReply === true ? say('desk.reply') : text}</p>
    <p class="facts">${facts.join(' · ')}</p>
    <form class="row" method="post" action="${HERE}/${id}${query}">${lane !== undefined && AGAIN()} ${LEAVE()}</form>
  </article>`;
}

const choice = (action: string, words: string, now: Date): Html =>
  html`<form class="row" method="post" action="${action}">
    <input type="hidden" name="up-to" value="${now.toISOString()}" />${words} ${AGAIN()} ${LEAVE()}
  </form>`;

const AGAIN = (): Html => html`<button name="decision" value="send-again">${say('desk.send-again')}</button>`;
const LEAVE = (): Html => html`<button class="second" name="decision" value="leave">${say('desk.leave')}</button>`;

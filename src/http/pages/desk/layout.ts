import { currentLocale, say } from '../../../phrases/index.ts';
import { html, type Html } from './html.ts';

/** A page of the desk: its name, what stands on it, and who is at it. */
export interface Sheet {
  readonly title: string;
  readonly body: Html;
}

const PAGES = [
  ['/admin', 'desk.home'],
  ['/admin/not-understood', 'desk.not-understood'],
  ['/admin/undelivered', 'desk.undelivered'],
  ['/admin/due', 'desk.due'],
  ['/admin/duty', 'desk.duty'],
  ['/admin/duplicates', 'desk.duplicates'],
] as const;

/** @param here the address of the page; absent for who has not signed in and sees no others */
export function layOut({ title, body }: Sheet, here?: string): string {
  const { markup } = html`<!doctype html>
    <html lang="${currentLocale() === 'en' ? 'en' : 'zh-CN'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${[...new Set([title, say('desk.title')])].join(' · ')}</title>
        <link rel="stylesheet" href="/admin/desk.css" />
      </head>
      <body>
        ${here !== undefined && menu(here)}
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
  return markup;
}

const menu = (here: string): Html =>
  html`<header>
    ${PAGES.map(([address, code]) => html`<a href="${address}" ${address === here && CURRENT}>${say(code)}</a>`)}
    <form method="post" action="/admin/sign-out"><button class="second">${say('desk.sign-out')}</button></form>
  </header>`;

const CURRENT = html`aria-current="page"`;

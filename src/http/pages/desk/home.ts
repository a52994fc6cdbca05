import { countUndelivered, listNotUnderstood } from '../../../features/broadcasts/index.ts';
import { logInWithPassword, logOut, type OpenedSession } from '../../../features/residents/index.ts';
import { isResident, NOBODY, perform } from '../../../kernel/index.ts';
import { say } from '../../../phrases/index.ts';
import { html, type Html } from './html.ts';
import type { Sheet } from './layout.ts';
import type { Seat } from './seat.ts';

/** What waits at the desk; who has not signed in is asked to. */
export async function showHome({ app, actor }: Seat): Promise<Sheet> {
  if (!isResident(actor)) return { title: say('desk.title'), body: signInForm() };
  const [counts, words] = await Promise.all([
    perform(countUndelivered, app, actor, {}),
    perform(listNotUnderstood, app, actor, { limit: 1 }),
  ]);
  const undelivered = counts.reduce((sum, each) => sum + each.count, 0);
  return {
    title: say('desk.title'),
    body: html`<article>
        <p><a href="/admin/not-understood">${say('desk.not-understood')}</a></p>
        <p class="facts">
          ${say(words.items.length === 0 ? 'desk.nothing-not-understood' : 'desk.not-understood-why')}
        </p>
      </article>
      <article>
        <p>
          <a href="/admin/undelivered">${say('desk.reason', { why: say('desk.undelivered'), count: undelivered })}</a>
        </p>
        <p class="facts">${say(undelivered === 0 ? 'desk.nothing-undelivered' : 'desk.undelivered-why')}</p>
      </article>
      <article>
        <p><a href="/admin/due">${say('desk.due')}</a></p>
        <p class="facts">${say('desk.due-why')}</p>
      </article>
      <article>
        <p><a href="/admin/duty">${say('desk.duty')}</a></p>
        <p class="facts">${say('desk.duty-why')}</p>
      </article>
      <article>
        <p><a href="/admin/duplicates">${say('desk.duplicates')}</a></p>
        <p class="facts">${say('desk.duplicates-why')}</p>
      </article>`,
  };
}

export const signIn = ({ app }: Seat, form: URLSearchParams): Promise<OpenedSession> =>
  perform(logInWithPassword, app, NOBODY, {
    loginName: form.get('login-name') ?? '',
    password: form.get('password') ?? '',
  });

export async function signOut({ app, actor, token }: Seat): Promise<void> {
  if (token !== undefined) await perform(logOut, app, actor, { token });
}

const signInForm = (): Html =>
  html`<form method="post" action="/admin/sign-in">
    <label>${say('desk.login-name')}<br /><input name="login-name" required autocomplete="username" /></label>
    <label
      >${say('desk.password')}<br /><input name="password" type="password" required autocomplete="current-password"
    /></label>
    <button>${say('desk.sign-in')}</button>
  </form>`;

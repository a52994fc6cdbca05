import { DUTY_ROLES, nameOnDuty, showDutyList, wordShift, type ShownDutyList } from '../../../features/needs/index.ts';
import { allow, perform, type Actor } from '../../../kernel/index.ts';
import { say } from '../../../phrases/index.ts';
import { html, type Html } from './html.ts';
import type { Sheet } from './layout.ts';
import { address } from './paging.ts';
import type { Seat } from './seat.ts';

const HERE = '/admin/duty';

/** Who is called first about a danger: in the region asked for, else wherever the visitor is on duty. */
export async function showDuty({ app, actor, asked }: Seat): Promise<Sheet> {
  const region = asked('region');
  const places = region === undefined ? placesOf(actor) : [region];
  allow(places.length > 0, 'needs.not-duty-keeper');
  const lists = await Promise.all(places.map((place) => perform(showDutyList, app, actor, { region: place })));
  return {
    title: say('desk.duty'),
    body: html`<p class="why">${say('desk.duty-why')}</p>
      ${await Promise.all(lists.map((list) => card(app, list)))}`,
  };
}

const placesOf = ({ grants }: Actor): string[] => [
  ...new Set(grants.filter(({ role }) => DUTY_ROLES.includes(role)).map(({ region }) => region)),
];

async function card({ regions }: Seat['app'], { region, members, rota, now }: ShownDutyList): Promise<Html> {
  const [place, below] = await Promise.all([regions.find(region), regions.children(region)]);
  const isNone = members.length === 0 && rota.length === 0;
  return html`<article>
    <h2>${place?.name ?? region}</h2>
    ${isNone && html`<p>${say('desk.duty-none')}</p>`}
    ${
      rota.length > 0 &&
      html`<h3>${say('desk.duty-rota')}</h3>
        <ul>
          ${rota.map((shift) => html`<li>${wordShift(shift)}</li>`)}
        </ul>
        <p role="status">
          ${now.length === 0 ? say('needs.duty-now-nobody') : say('needs.duty-now', { names: now.map(nameOnDuty) })}
        </p>`
    }
    ${
      members.length > 0 &&
      html`<h3>${say('desk.duty-list')}</h3>
        ${members.map((person, index) => {
          const line = say('needs.duty-line', { rank: index + 1, name: nameOnDuty(person), id: person.id });
          return html`<p>${line}</p>`;
        })}`
    }
    ${
      below.length > 0 &&
      html`<p class="facts">
        ${say('desk.duty-below')}
        ${below.map(({ id, name }) => html`<a href="${address(HERE, { region: id })}">${name}</a> `)}
      </p>`
    }
  </article>`;
}

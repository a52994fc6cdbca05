import { expect, it } from 'vitest';
import { REPORTS } from '../../../config/people/reports.ts';
import { outcomesOf } from '../../../src/features/reports/index.ts';
import { DAY, later } from '../../../src/kernel/index.ts';
import type { Need } from '../../../src/features/needs/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { aDoor } from '../../factories/door.ts';
import { buildNeed } from '../../factories/needs.ts';
import { aTime } from '../../factories/time.ts';

const FEWEST = REPORTS.fewestPeople;
const NOW = aTime().now();
const OFFER = { id: 'offer', service: 'repairs', organization: 'org1' };
const DOER = { id: 'org1', services: ['repairs'] };
const said = (given: object = {}) => ({ contacted: true, resolved: true, satisfied: true, at: NOW, ...given });

/** A need of the neighbour with this number. */
const need = (place: number, given: Partial<Need>): Need =>
  buildNeed({
    id: `need-${place}`,
    number: `N20260302-${200_000 + place}`,
    resident: `neighbour-${place}`,
    submittedAt: NOW,
    ...given,
  });
const confirmed = (place: number, given: object = {}) =>
  need(place, { state: 'confirmed', offer: OFFER, feedback: said(given) });
const some = (count: number, from = 0) => Array.from({ length: count }, (_, place) => confirmed(from + place));

it('outcomesOf() tells nothing of fewer people than may be told, to the person', () => {
  const four = outcomesOf(some(FEWEST - 1), DOER, FEWEST);
  const five = outcomesOf(some(FEWEST), DOER, FEWEST);

  expect(four).toEqual({ done: null, contacted: null, resolved: null, satisfied: null });
  expect(five).toEqual({
    done: { count: FEWEST, people: FEWEST },
    contacted: { of: FEWEST, yes: FEWEST },
    resolved: { of: FEWEST, yes: FEWEST },
    satisfied: { of: FEWEST, yes: FEWEST },
  });
});

it('outcomesOf() counts people, not needs: one neighbour with many is one', () => {
  const ofOne = some(FEWEST + 3).map((one) => ({ ...one, resident: 'lin' }));

  expect(outcomesOf(ofOne, DOER, FEWEST).done).toBeNull();
});

it('outcomesOf() counts what it did not solve, also when another solved it later, whose answer is not its own', () => {
  const other = { id: 'o2', service: 'others', organization: 'org2' };
  const solvedByOthers = need(20, { state: 'confirmed', offer: other, failed: ['repairs'], feedback: said() });
  const unsolved = need(21, {
    state: 'reopened',
    failed: ['repairs'],
    feedback: said({ resolved: false, contacted: false, satisfied: false }),
  });
  const failedByOthersSince = need(22, {
    state: 'reopened',
    failed: ['repairs', 'others'],
    feedback: said({ resolved: false, contacted: true, satisfied: false }),
  });
  const told = outcomesOf([...some(5), solvedByOthers, unsolved, failedByOthersSince], DOER, FEWEST);

  expect(told).toEqual({
    done: { count: 8, people: 8 },
    resolved: { of: 8, yes: 5 },
    contacted: { of: 6, yes: 5 },
    satisfied: { of: 6, yes: 5 },
  });
});

it('outcomesOf() leaves out what is still in hand, and answers that nobody gave', () => {
  const inHand = [1, 2, 3].map((place) => need(30 + place, { state: 'accepted', offer: OFFER }));
  const unanswered = [1, 2].map((place) => need(40 + place, { state: 'done', offer: OFFER }));
  const told = outcomesOf([...some(5), ...inHand, ...unanswered], DOER, FEWEST);

  expect(told).toMatchObject({ done: { count: 7 }, resolved: { of: 5, yes: 5 } });
});

it('GET /organizations/{id}/outcomes is for anybody, of the last year, and of this organization only', async () => {
  const { app, time } = await aCommunity({
    organizations: [buildOrganization(), buildOrganization({ id: 'org2', name: '别的社' })],
    services: [buildService(), buildService({ id: 'others', organization: 'org2' })],
    needs: [
      ...some(4),
      confirmed(4, { satisfied: false }),
      need(5, { state: 'reopened', failed: ['repairs'], feedback: said({ resolved: false }) }),
      { ...confirmed(6), submittedAt: later(NOW, -REPORTS.outcomeDays * DAY - 1) },
      { ...confirmed(7), offer: { ...OFFER, organization: 'org2', service: 'others' } },
    ],
  });
  const door = await aDoor(app);
  const told = async (id: string) => (await fetch(`${door.url}/api/v1/organizations/${id}/outcomes`)).json();

  expect(await told('org1')).toEqual({
    organization: 'org1',
    since: later(time.now(), -REPORTS.outcomeDays * DAY).toISOString(),
    fewestPeople: FEWEST,
    done: { count: 6, people: 6 },
    contacted: { of: 6, yes: 6 },
    resolved: { of: 6, yes: 5 },
    satisfied: { of: 6, yes: 5 },
  });
  expect(await told('org2')).toMatchObject({ done: null, resolved: null });
  expect(await told('nobody')).toMatchObject({ code: 'directory.organization-missing' });
});

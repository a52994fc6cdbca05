import { z } from 'zod';
import { REPORTS } from '../../../config/people/reports.ts';
import { DAY, defineUseCase, found, later, type Clock } from '../../kernel/index.ts';
import type { OrganizationStore, ServiceStore } from '../directory/index.ts';
import type { NeedStore, OutcomeNeed } from '../needs/index.ts';
import type { Counted, Rate } from './tally.ts';

interface Ports {
  readonly organizations: Pick<OrganizationStore, 'find'>;
  readonly services: Pick<ServiceStore, 'list'>;
  readonly needs: Pick<NeedStore, 'triedBy'>;
  readonly clock: Clock;
}

/** What became of the needs that an organization took. Null stands for what too few people stand behind. */
export interface Outcomes {
  /** Reported done, by what the residents said afterwards or before they said anything. */
  readonly done: Counted | null;
  /** 三率, of those who answered; who said that it is not solved counts though others solved it later. */
  readonly contacted: Rate | null;
  readonly resolved: Rate | null;
  readonly satisfied: Rate | null;
}

const MOST_SERVICES = 1000;

/** How an organization did, for anybody: it stands in a public directory, and nobody is told of by whom it was said. */
export const organizationOutcomes = defineUseCase({
  name: 'reports.organization-outcomes',
  input: z.object({ organizationId: z.string().max(60) }),
  async run({ organizations, services, needs, clock }: Ports, _actor, { organizationId }) {
    const { id } = found(await organizations.find(organizationId), 'directory.organization-missing');
    const offered = (await services.list({ organization: id }, '', MOST_SERVICES)).map((service) => service.id);
    const since = later(clock(), -REPORTS.outcomeDays * DAY);
    const tried = await needs.triedBy(id, offered, since);
    const fewestPeople = REPORTS.fewestPeople;
    return { organization: id, since, fewestPeople, ...outcomesOf(tried, { id, services: offered }, fewestPeople) };
  },
});

interface Doer {
  readonly id: string;
  readonly services: readonly string[];
}

/**
 * What needs that an organization tried come to.
 * @param fewest of fewer different people than these nothing is told
 */
export function outcomesOf(tried: readonly OutcomeNeed[], doer: Doer, fewest: number): Outcomes {
  const failed = tried.filter((need) => need.failed.some((service) => doer.services.includes(service)));
  const held = tried.filter(
    ({ offer, state }) => offer?.organization === doer.id && (state === 'done' || state === 'confirmed'),
  );
  const confirmed = held.filter(({ feedback, state }) => state === 'confirmed' && feedback !== undefined);
  const answered = [...confirmed, ...failed.filter((need) => isLastSaidOf(need, doer))];
  const rate = (some: readonly OutcomeNeed[], isYes: (need: OutcomeNeed) => boolean): Rate | null =>
    peopleOf(some) < fewest ? null : { of: some.length, yes: some.filter(isYes).length };

  const done = [...held, ...failed];
  return {
    done: peopleOf(done) < fewest ? null : { count: done.length, people: peopleOf(done) },
    contacted: rate(answered, ({ feedback }) => feedback?.contacted === true),
    resolved: rate([...confirmed, ...failed], (need) => confirmed.includes(need) && need.feedback?.resolved === true),
    satisfied: rate(answered, ({ feedback }) => feedback?.satisfied === true),
  };
}

/** Was what the resident said last said of this organization, which did not solve it? Whoever comes after is answered anew. */
const isLastSaidOf = ({ feedback, failed, state }: OutcomeNeed, { services }: Doer): boolean =>
  feedback?.resolved === false && state !== 'confirmed' && services.includes(failed.at(-1) ?? '');

const peopleOf = (some: readonly OutcomeNeed[]): number => new Set(some.map(({ resident }) => resident)).size;

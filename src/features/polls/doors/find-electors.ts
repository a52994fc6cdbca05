import { z } from 'zod';
import { BALLOT_DOORS } from '../../../../config/polls/doors.ts';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import type { Elector } from '../electorate/electorate.ts';
import { knownElectors } from '../electorate/known-electors.ts';
import type { KitStore } from '../kit/kit-store.ts';
import type { Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { electorLabels } from './elector-labels.ts';
import { namedElectors, type NamedElector, type NamePorts } from './elector-names.ts';
import { plainDoor } from './plain-door.ts';
import { mayTakeIn, watchesCount } from './policy.ts';

interface Ports extends NamePorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly electorates: Pick<ElectorateStore, 'find' | 'held'>;
  readonly pollKits: Pick<KitStore, 'find'>;
}

/**
 * Electors of a poll, as soon as they are known, by a whole door, or by a door or name that begins or is like that, for those
 * who take ballots in. Whoever watches the count finds them by what is published of them, and learns no more.
 */
export const findElectors = defineUseCase({
  name: 'polls.find-electors',
  input: z.object({ pollId: z.string().max(64), words: z.string().trim().min(1).max(60) }),
  async run(ports: Ports, actor, { pollId, words }) {
    const poll = found(await ports.polls.find(pollId), 'polls.missing');
    const takesIn = mayTakeIn(actor, poll);
    allow(takesIn || (await watchesCount(ports, actor, poll)), 'doors.not-worker');
    const electors = await knownElectors(ports, poll);
    const all = takesIn ? await namedElectors(ports, poll, electors) : await publishedElectors(ports, poll, electors);
    const wanted = plainDoor(words);
    const whole = all.filter(({ doors, names }) => [...doors, ...names].some((text) => plainDoor(text) === wanted));
    const like = all.filter((one) => isLike(one, wanted));
    return { poll, electors: (whole.length > 0 ? whole : like).slice(0, BALLOT_DOORS.mostFound) };
  },
});

async function publishedElectors(ports: Ports, poll: Poll, electors: readonly Elector[]): Promise<NamedElector[]> {
  const labels = await electorLabels(
    ports,
    poll,
    electors.map(({ id }) => id),
  );
  return electors.map((elector) => ({ elector, names: [labels.get(elector.id) ?? ''], doors: [] }));
}

const isLike = ({ doors, names }: NamedElector, wanted: string): boolean =>
  [...doors, ...names].some((text) => plainDoor(text).includes(wanted));

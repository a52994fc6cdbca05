import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../../../kernel/index.ts';
import {
  CHALLENGE_NEWS,
  wordChallenge,
  wordSetAside,
  type Challenge,
  type ChallengeStore,
  type ElectorateStore,
  type Poll,
  type PollStore,
} from '../../../polls/index.ts';
import type { Audience } from '../../audience.ts';
import { keepNotices, type TellingPorts } from '../../keep-notices.ts';

interface Ports extends TellingPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly challenges: Pick<ChallengeStore, 'find'>;
  readonly electorates: Pick<ElectorateStore, 'elector'>;
  readonly clock: Clock;
}

/**
 * Tells the workers of the region that a ballot was challenged, whoever challenged it what was decided, and its electors where
 * it does not count.
 */
export const tellChallenge = defineUseCase({
  name: 'broadcasts.tell-challenge',
  input: z.object({ pollId: z.string(), challengeId: z.string(), news: z.enum(CHALLENGE_NEWS) }),
  async run({ polls, challenges, electorates, clock, ...ports }: Ports, actor, { pollId, challengeId, news }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const poll = found(await polls.find(pollId), 'polls.missing');
    const challenge = (await challenges.find(pollId))?.challenges.find(({ id }) => id === challengeId);
    if (challenge === undefined || (news === 'made' && challenge.ruling !== undefined)) return { told: 0 };

    const to: Audience = news === 'made' ? { role: 'worker', region: poll.region } : { residents: [challenge.by] };
    const text = () => wordChallenge(poll, challenge, news);
    const cause = `${call.once ?? newId()}:challenge-${news}`;
    const telling = { about: challenge.id, now: clock() };
    const told = await keepNotices(ports, { ...telling, cause, to, text });

    const owners = await ownersSetAside({ electorates }, poll, challenge);
    if (owners.length === 0) return { told };
    const setAside = {
      cause: `${cause}-set-aside`,
      to: { residents: owners },
      text: () => wordSetAside(poll, challenge),
    };
    return { told: told + (await keepNotices(ports, { ...telling, ...setAside })) };
  },
});

/** Those whose ballot does not count and who did not say so themselves. */
async function ownersSetAside(
  { electorates }: Pick<Ports, 'electorates'>,
  { id }: Poll,
  { by, elector, ruling }: Challenge,
): Promise<string[]> {
  if (ruling?.isUpheld !== true) return [];
  return ((await electorates.elector(id, elector))?.voters ?? []).filter((voter) => voter !== by);
}

import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../../../kernel/index.ts';
import {
  CHALLENGE_NEWS,
  wordChallenge,
  wordSetAside,
  type ChallengeStore,
  type ElectorateStore,
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
 * Tells the workers of the region that a ballot was challenged, and whoever challenged it what was decided; when it is set
 * aside, also those whose ballot it is.
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
    const now = clock();
    const told = await keepNotices(ports, { cause, to, text, about: challenge.id, now });
    if (news === 'made' || challenge.ruling?.isUpheld !== true) return { told };

    const voters = (await electorates.elector(pollId, challenge.elector))?.voters ?? [];
    const others = voters.filter((voter) => voter !== challenge.by);
    const set = {
      cause: `${cause}:set-aside`,
      to: { residents: others },
      text: () => wordSetAside(poll, challenge),
      about: challenge.id,
      now,
    };
    return { told: told + (await keepNotices(ports, set)) };
  },
});

import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../../../kernel/index.ts';
import {
  CHALLENGE_NEWS,
  wordChallenge,
  type Challenge,
  type ChallengeNews,
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

    const to = await audienceOf({ electorates }, poll, challenge, news);
    if (to === null) return { told: 0 };
    const text = () => wordChallenge(poll, challenge, news);
    const cause = `${call.once ?? newId()}:challenge-${news}`;
    return { told: await keepNotices(ports, { cause, to, text, about: challenge.id, now: clock() }) };
  },
});

/** Whom it concerns; null where that is nobody. */
async function audienceOf(
  { electorates }: Pick<Ports, 'electorates'>,
  { id, region }: Poll,
  { by, elector, ruling }: Challenge,
  news: ChallengeNews,
): Promise<Audience | null> {
  if (news === 'made') return { role: 'worker', region };
  if (news === 'ruled') return { residents: [by] };
  if (ruling?.isUpheld !== true) return null;
  const others = ((await electorates.elector(id, elector))?.voters ?? []).filter((voter) => voter !== by);
  return others.length === 0 ? null : { residents: others };
}

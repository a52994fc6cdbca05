import { z } from 'zod';
import { BALLOT_DOORS } from '../../../../config/polls/doors.ts';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { mask } from '../../privacy/index.ts';
import type { AssistedStore } from '../assisted/assisted-store.ts';
import { pollTakenIn } from '../doors/taking-in.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import type { PaperStore } from '../paper/paper-store.ts';
import { paperId } from '../paper/paper.ts';
import type { PollStore } from '../poll-store.ts';
import type { ProxiesStore } from '../proxy/proxies-store.ts';
import { challengeIn, withChallengeRuling, type Challenge, type ChallengeRuling } from './challenge.ts';
import type { ChallengeStore } from './challenge-store.ts';

interface Ports {
  readonly polls: Pick<PollStore, 'find'>;
  readonly electorates: Pick<ElectorateStore, 'elector'>;
  readonly challenges: Pick<ChallengeStore, 'find' | 'change'>;
  readonly papers: Pick<PaperStore, 'find'>;
  readonly assistedVotes: Pick<AssistedStore, 'ofElectors'>;
  readonly proxies: Pick<ProxiesStore, 'find'>;
  readonly clock: Clock;
}

/**
 * Decides whether a challenged ballot counts, with the reason. Not by whoever challenged it, whose it is, who took it in, or
 * who recorded the proxy.
 */
export const ruleOnChallenge = defineUseCase({
  name: 'polls.rule-on-challenge',
  input: z.object({
    pollId: z.string().max(64),
    challengeId: z.string().max(64),
    isUpheld: z.boolean(),
    reason: z.string().trim().min(2).max(BALLOT_DOORS.challengeWords),
  }),
  async run(ports: Ports, actor, { pollId, challengeId, isUpheld, reason }) {
    const poll = await pollTakenIn(ports, actor, pollId);
    const known = found(await ports.challenges.find(pollId), 'doors.challenge-missing');
    const challenge = challengeIn(known, challengeId);
    const concerned = await thoseConcerned(ports, pollId, challenge);
    allow(!concerned.has(actor.id), 'doors.challenge-other-person');

    const at = ports.clock();
    const ruling: ChallengeRuling = { isUpheld, reason: mask(reason), by: actor.id, at };
    const book = await ports.challenges.change(pollId, (current) => {
      const next = withChallengeRuling(current, challengeId, ruling);
      if (next === current) return { result: current };
      const facts = { challenge: challengeId, isUpheld };
      const happening = { name: 'polls.ballot-challenge-ruled', by: actor.id, at, region: poll.region, facts };
      return { next, happenings: [happening], result: next };
    });
    return { poll, challenge: challengeIn(found(book, 'doors.challenge-missing'), challengeId) };
  },
});

async function thoseConcerned(
  { electorates, papers, assistedVotes, proxies }: Ports,
  poll: string,
  { by, elector, door }: Challenge,
): Promise<ReadonlySet<string>> {
  const voters = (await electorates.elector(poll, elector))?.voters ?? [];
  const paper = door === 'paper' ? await papers.find(paperId(poll, elector)) : null;
  const assisted = await assistedVotes.ofElectors(poll, [elector]);
  const authorised = door === 'proxy' ? ((await proxies.find(poll))?.authorisations ?? []) : [];
  const takenBy = [
    ...(paper?.entries ?? []).map((entry) => entry.by),
    ...(paper?.resolution === undefined ? [] : [paper.resolution.by]),
    ...assisted.filter((vote) => vote.door === door).map((vote) => vote.by),
    ...authorised.filter((one) => one.elector === elector).flatMap((one) => [one.recordedBy, one.proxy]),
  ];
  return new Set([by, ...voters, ...takenBy]);
}

import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { needResident } from '../../residents/index.ts';
import { electorLabels, type LabelPorts } from '../doors/elector-labels.ts';
import { mayTakeIn } from '../doors/policy.ts';
import type { KitStore } from '../kit/kit-store.ts';
import type { PollStore } from '../poll-store.ts';
import type { ChallengeStore } from './challenge-store.ts';

interface Ports extends LabelPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly pollKits: Pick<KitStore, 'find'>;
  readonly challenges: Pick<ChallengeStore, 'find'>;
}

/** What was said against ballots of a poll: all of it for those who rule and those who watch the count, else one’s own. */
export const listChallenges = defineUseCase({
  name: 'polls.list-challenges',
  input: z.object({ pollId: z.string().max(64) }),
  async run({ polls, pollKits, challenges, ...ports }: Ports, actor, { pollId }) {
    needResident(actor);
    const poll = found(await polls.find(pollId), 'polls.missing');
    const book = await challenges.find(pollId);
    const seesAll = mayTakeIn(actor, poll) || (await pollKits.find(pollId))?.scrutineers.includes(actor.id) === true;
    const seen = (book?.challenges ?? []).filter(({ by }) => seesAll || by === actor.id);
    const labels = await electorLabels(
      ports,
      poll,
      seen.map(({ elector }) => elector),
    );
    return { poll, challenges: seen.map((challenge) => ({ challenge, label: labels.get(challenge.elector) ?? '' })) };
  },
});

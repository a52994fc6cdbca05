import { z } from 'zod';
import { defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { needResident, type ResidentStore } from '../../residents/index.ts';
import type { BallotDoor } from '../doors/declared.ts';
import { electorLabels, type LabelPorts } from '../doors/elector-labels.ts';
import { mayTakeIn, watchesCount } from '../doors/policy.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import { electorsFor } from '../electorate/electors-for.ts';
import type { KitStore } from '../kit/kit-store.ts';
import type { Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { CHALLENGED_DOORS, type Challenge, type ChallengedDoor } from './challenge.ts';
import { takesChallenges } from './challenged-polls.ts';
import type { ChallengeStore } from './challenge-store.ts';

interface Ports extends LabelPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly electorates: LabelPorts['electorates'] & Pick<ElectorateStore, 'electorsOf'>;
  readonly residents: LabelPorts['residents'] & Pick<ResidentStore, 'joinedFrom'>;
  readonly pollKits: Pick<KitStore, 'find'>;
  readonly challenges: Pick<ChallengeStore, 'find'>;
  readonly clock: Clock;
}

/**
 * What was said against ballots of a poll: all of it for those who rule and those who watch the count, else what one said oneself,
 * and that one’s own ballot is doubted. And against which ballots one may say something now.
 */
export const listChallenges = defineUseCase({
  name: 'polls.list-challenges',
  input: z.object({ pollId: z.string().max(64) }),
  async run({ polls, challenges, clock, ...ports }: Ports, actor, { pollId }) {
    needResident(actor);
    const poll = found(await polls.find(pollId), 'polls.missing');
    const book = await challenges.find(pollId);
    const seesAll = mayTakeIn(actor, poll) || (await watchesCount(ports, actor, poll));
    const electors = await electorsFor(ports, poll, actor);
    const owned = new Set(electors.map(({ id }) => id));
    const seen = (book?.challenges ?? []).flatMap((challenge, index) => {
      const number = index + 1;
      if (seesAll || challenge.by === actor.id) return [{ challenge, number }];
      return owned.has(challenge.elector) ? [{ challenge: withoutChallenger(challenge), number }] : [];
    });
    const isTaken = takesChallenges(poll, clock());
    const own = isTaken ? electors : [];
    const labels = await electorLabels(ports, poll, [
      ...seen.map(({ challenge }) => challenge.elector),
      ...own.map(({ id }) => id),
    ]);
    const labelOf = (elector: string): string => labels.get(elector) ?? '';
    return {
      poll,
      challenges: seen.map(({ challenge, number }) => ({
        challenge,
        /** By which it is named in a chat: among all of the poll, in the order in which they came. */
        number,
        label: labelOf(challenge.elector),
        isOwn: challenge.by === actor.id,
        isOfOwnBallot: owned.has(challenge.elector),
      })),
      may: {
        /** Their own ballots. */
        own: own.map(({ id }) => ({ elector: id, label: labelOf(id) })),
        /** And those of everybody else. */
        any: isTaken && seesAll,
        doors: isTaken ? doorsChallenged(poll) : [],
      },
    };
  },
});

/** Whose ballot it is learns what is decided of it, and not who doubts it, nor in which words. */
const withoutChallenger = (challenge: Challenge): Challenge => ({ ...challenge, by: '', words: '' });

/** By which ways a ballot of this poll can have come that somebody may doubt. */
function doorsChallenged({ doors }: Poll): ChallengedDoor[] {
  const possible: readonly BallotDoor[] = ['online', ...(doors?.others ?? [])];
  return CHALLENGED_DOORS.filter((door) => possible.includes(door));
}

import { z } from 'zod';
import {
  CHALLENGED_DOORS,
  challengeBallot,
  listChallenges,
  ruleOnChallenge,
  type Challenge,
} from '../../../features/polls/index.ts';
import { moment } from '../../present.ts';
import { route, type Route } from '../../route.ts';

const challenge = z.object({
  id: z.string(),
  elector: z.string(),
  door: z.enum(CHALLENGED_DOORS),
  /** Both empty for whoever’s ballot it is and who did not say it. */
  by: z.string(),
  words: z.string(),
  at: moment,
  ruling: z.object({ isUpheld: z.boolean(), reason: z.string(), by: z.string(), at: moment }).nullable(),
});

const presentChallenge = ({ ruling, ...given }: Challenge): z.input<typeof challenge> => ({
  ...given,
  at: given.at.toISOString(),
  ruling: ruling === undefined ? null : { ...ruling, at: ruling.at.toISOString() },
});

const wholeChallenge = {
  output: challenge,
  present: ({ challenge: given }: { readonly challenge: Challenge }) => presentChallenge(given),
};

export const challengesRoutes: readonly Route[] = [
  route('post', '/polls/:pollId/electors/:electorId/challenges', challengeBallot, {
    summary: 'Say that a ballot should not count: it is not the elector’s, or did not come as the rules ask',
    creates: true,
    ...wholeChallenge,
  }),
  route('get', '/polls/:pollId/challenges', listChallenges, {
    summary:
      'What was said against ballots of a poll, for those who rule or watch the count, else one’s own; and against which one may',
    output: z.object({
      items: z.array(challenge.extend({ label: z.string(), isOwn: z.boolean(), isOfOwnBallot: z.boolean() })),
      /** Against which ballots one may say something now: one’s own, or any; and by which ways they can have come. */
      may: z.object({
        own: z.array(z.object({ elector: z.string(), label: z.string() })),
        any: z.boolean(),
        doors: z.array(z.enum(CHALLENGED_DOORS)),
      }),
    }),
    present: ({ challenges, may }) => ({
      items: challenges.map(({ challenge: given, label, isOwn, isOfOwnBallot }) => ({
        ...presentChallenge(given),
        label,
        isOwn,
        isOfOwnBallot,
      })),
      may: {
        own: may.own.map(({ elector: id, label }) => ({ elector: id, label })),
        any: may.any,
        doors: [...may.doors],
      },
    }),
  }),
  route('put', '/polls/:pollId/challenges/:challengeId/ruling', ruleOnChallenge, {
    summary: 'Decide whether a challenged ballot counts; not by whoever took it in',
    ...wholeChallenge,
  }),
];

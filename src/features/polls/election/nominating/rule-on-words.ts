import { z } from 'zod';
import { ELECTION_LIMITS } from '../../../../../config/polls/elections.ts';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../../kernel/index.ts';
import { mask } from '../../../privacy/index.ts';
import { candidateWords } from '../candidate-words.ts';
import { happened } from '../election.ts';
import { standRoll, standsIn, type RollPorts } from '../election-rolls.ts';
import type { ElectionStore } from '../election-store.ts';
import type { WordsRuling } from '../nominee.ts';
import { mayRunElection } from '../policy.ts';

interface Ports extends RollPorts {
  readonly elections: Pick<ElectionStore, 'find' | 'change'>;
  readonly clock: Clock;
}

/**
 * An officer approves what a candidate says for themselves, or refuses it with the reason, which the candidate is told: they
 * may say it anew until the list is public. Not by somebody who stands in the same election.
 */
export const ruleOnWords = defineUseCase({
  name: 'polls.rule-on-candidate-words',
  input: z.object({
    electionId: z.string().max(64),
    /** The candidate's entry on the roll. */
    entryId: z.string().max(64),
    /** The words that were read: what was said anew meanwhile is not ruled on by it. */
    words: candidateWords,
    ruling: z.discriminatedUnion('state', [
      z.object({ state: z.literal('approved') }),
      z.object({ state: z.literal('refused'), reason: z.string().trim().min(2).max(ELECTION_LIMITS.wordsReason) }),
    ]),
  }),
  async run({ elections, clock, ...ports }: Ports, actor, { electionId, entryId, words, ruling }) {
    const read = found(await elections.find(electionId), 'polls.election-missing');
    allow(mayRunElection(actor, read.region), 'polls.not-election-officer');
    const roll = await standRoll(ports, read);
    const at = clock();
    const by = { by: actor.id, at };
    const given: WordsRuling =
      ruling.state === 'approved'
        ? { isApproved: true, ...by }
        : { isApproved: false, reason: mask(ruling.reason), ...by };

    const ruled = await elections.change(electionId, (election) => {
      const { number, state, nominees } = election;
      allow(!standsIn(election, roll, actor.id), 'polls.words-other-person');
      ensure(state !== 'withdrawn', 'polls.election-withdrawn', { number });
      ensure(state === 'nominating', 'polls.list-public', { number });
      const nominee = nominees.find((one) => one.entry === entryId && one.state === 'stands');
      const known = found(nominee, 'polls.words-missing');
      ensure(known.words === words, 'polls.words-changed');
      if (isSame(known.wordsRuling, given)) return { result: election };
      const next = {
        ...election,
        nominees: nominees.map((one) => (one === known ? { ...one, wordsRuling: given } : one)),
      };
      const name = `polls.candidate-words-${ruling.state}`;
      return { next, happenings: [happened(election, name, at, actor.id, { entry: entryId })], result: next };
    });
    return found(ruled, 'polls.election-missing');
  },
});

const isSame = (known: WordsRuling | undefined, given: WordsRuling): boolean =>
  known?.isApproved === given.isApproved && known.reason === given.reason;

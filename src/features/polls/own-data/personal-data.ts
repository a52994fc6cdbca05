import { idsOf, type PersonalData } from '../../../kernel/index.ts';
import { wordChoice } from '../asking/word-options.ts';
import { choicesOf } from '../ballot.ts';
import type { BallotStore } from '../ballot-store.ts';
import type { PollStore } from '../poll-store.ts';

interface Stores {
  readonly polls: PollStore;
  readonly ballots: BallotStore;
}

/** Open votes. They stay as an id's: a result that was told does not change when a voter leaves. */
export const pollsData = ({ polls, ballots }: Stores): PersonalData => ({
  about: 'votes',
  async export(person) {
    const own = await ballots.ofVoter(idsOf(person));
    return Promise.all(
      own.map(async (ballot) => {
        const poll = await polls.find(ballot.poll);
        const choices = choicesOf(ballot).map((choice) => (poll === null ? choice : wordChoice(poll, choice)));
        return { poll: poll?.title, choices, at: ballot.entries.at(-1)?.at };
      }),
    );
  },
  forget: () => Promise.resolve(),
});

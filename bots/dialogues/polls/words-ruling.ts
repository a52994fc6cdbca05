import { ruleOnWords } from '../../../src/features/polls/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { answer, dialogue } from '../../command.ts';
import { AGREES, DROPS } from '../../understand/conversation/agreement.ts';

/** What is about to be decided of a candidate’s words, as they were read. */
export interface WordsRuling {
  readonly electionId: string;
  readonly number: number;
  readonly entryId: string;
  readonly name: string;
  readonly words: string;
  /** Why they are refused; absent when they are approved. */
  readonly reason?: string;
}

/** Shows the words once more, so that nobody approves what they have not read, and decides after a 确认. */
export const wordsRuling = dialogue<WordsRuling, WordsRuling>({
  name: 'words-ruling',
  version: 1,
  step(state, text) {
    if (DROPS.test(text)) return { say: [say('polls.words-ruling-dropped')], effects: [] };
    if (AGREES.test(text)) return { say: [], effects: [state] };
    return { state, say: [askWordsRuling(state)], effects: [] };
  },
  asks: askWordsRuling,
  about: ({ number, name }) => say('polls.words-ruling-named', { number, name }),
  async effect({ app, actor, once }, { electionId, number, entryId, name, words, reason }) {
    const ruling = reason === undefined ? { state: 'approved' as const } : { state: 'refused' as const, reason };
    await perform(ruleOnWords, app, actor, { electionId, entryId, words, ruling }, { once });
    return answer(`polls.words-${ruling.state}-now`, { number, name });
  },
});

export function askWordsRuling({ number, name, words, reason }: WordsRuling): string {
  const read = { number, name, words };
  return reason === undefined
    ? say('polls.ask-words-approved', read)
    : say('polls.ask-words-refused', { ...read, reason });
}

import { say } from '../../../src/phrases/index.ts';
import { dialogue, type Answer, type DialogueStep } from '../../command.ts';
import { namedStance, readSide } from '../../understand/statements/statements.ts';
import { readVote } from '../../understand/vote.ts';

/** The statement that was read out and waits for an answer. */
export interface StatementAsked {
  readonly topic: number;
  readonly title: string;
  readonly statement: number;
  readonly text: string;
  readonly answered: number;
  readonly all: number;
}

export const askStatement = (state: StatementAsked, before: readonly string[] = []): Answer => ({
  say: [[...before, question(state)].join('\n')],
  start: { dialogue: 'statement-asked', state },
});

/**
 * Holds which statement is meant by 同意, 反对 and 跳过, which polls know too. What is said in words of a poll only, or with
 * its number, is a vote.
 */
export const statementAsked = dialogue<StatementAsked, never>({
  name: 'statement-asked',
  version: 1,
  step(state, text): DialogueStep<StatementAsked, never> {
    if (readSide(text) !== null)
      return { say: [], effects: [], instead: { text: namedStance(state.topic, state.statement, text) } };
    if (readVote(text) !== null) return { state, say: [], effects: [], givesWay: true };
    return { state, say: [question(state)], effects: [] };
  },
  asks: question,
  about: ({ topic, title }) => say('statements.topic-line', { number: topic, title }),
  effect: () => Promise.resolve({ say: [] }),
});

function question({ text, answered, all }: StatementAsked): string {
  return say('statements.ask', { text, place: answered + 1, all });
}

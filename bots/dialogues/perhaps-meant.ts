import { say } from '../../src/phrases/index.ts';
import { dialogue } from '../command.ts';
import { yesOrNo } from '../understand/yes-or-no.ts';

export interface PerhapsMeant {
  /** What was said. */
  readonly text: string;
  /** What the speaker seems to want, as people call it. */
  readonly meaning: string;
  /** The words in which it would surely have been heard. */
  readonly words: string;
  /** Could it also be a need told freely? */
  readonly mayBeNeed: boolean;
  /** Is it danger that seems to be meant? */
  readonly isDanger?: true;
}

/** Asks whether what seems to be meant is meant: 是 is as good as having said it plainly, anything else is heard for itself. */
export const perhapsMeant = dialogue<PerhapsMeant, never>({
  name: 'perhaps-meant',
  version: 1,
  step({ text, words, mayBeNeed }, answer, _now, typed) {
    const isMeant = yesOrNo(answer);
    if (isMeant === null) return { say: [], effects: [], instead: { text: typed } };
    if (isMeant) return { say: [], effects: [], instead: { text: words } };
    if (mayBeNeed) return { say: [], effects: [], instead: { text, isNeed: true } };
    return { say: [say('chat.say-otherwise')], effects: [] };
  },
  asks: wordQuestion,
  about: ({ meaning }) => meaning,
  effect: () => Promise.resolve({ say: [] }),
});

export function wordQuestion({ meaning, words, isDanger }: PerhapsMeant): string {
  if (isDanger === true) return `${say('chat.danger')}${say('chat.ask-if-danger')}`;
  return say('chat.ask-if-meant', { meaning, words });
}

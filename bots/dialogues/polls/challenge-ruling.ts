import { ruleOnChallenge } from '../../../src/features/polls/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { answer, dialogue } from '../../command.ts';
import { AGREES, DROPS } from '../../understand/conversation/agreement.ts';

/** A ruling about to be given, as it was read back. */
export interface ChallengeRuling {
  readonly pollId: string;
  readonly number: number;
  readonly challengeId: string;
  readonly item: number;
  /** Whose ballot it is and by which way it came, in words. */
  readonly ballot: string;
  readonly isUpheld: boolean;
  readonly reason: string;
}

/** Reads back which ballot would count or not, and decides nothing before a 确认: a ruling stands. */
export const challengeRuling = dialogue<ChallengeRuling, ChallengeRuling>({
  name: 'challenge-ruling',
  version: 1,
  step(state, text) {
    if (DROPS.test(text)) return { say: [say('doors.ruling-dropped')], effects: [] };
    if (AGREES.test(text)) return { say: [], effects: [state] };
    return { state, say: [askRuling(state)], effects: [] };
  },
  asks: askRuling,
  about: ({ number, item }) => say('doors.ruling-named', { number, item }),
  async effect({ app, actor, once }, { pollId, number, challengeId, item, isUpheld, reason }) {
    await perform(ruleOnChallenge, app, actor, { pollId, challengeId, isUpheld, reason }, { once });
    return answer(`doors.ruled-${isUpheld ? 'upheld' : 'rejected'}`, { number, item });
  },
});

export function askRuling({ number, item, ballot, isUpheld, reason }: ChallengeRuling): string {
  return say(`doors.ask-ruling-${isUpheld ? 'upheld' : 'rejected'}`, { number, item, ballot, reason });
}

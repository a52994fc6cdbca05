/** Every dialogue. */
import type { Dialogue } from '../command.ts';
import { joiningTeam } from './activities/joining-team.ts';
import { seriesPlace } from './activities/series-place.ts';
import { signUpQuestions } from './activities/sign-up-questions.ts';
import { broadcastConfirmation } from './broadcast-confirmation.ts';
import { forGood } from './deliberation/for-good.ts';
import { statementAsked } from './deliberation/statement-asked.ts';
import { hoursGift } from './hours-gift.ts';
import { leaving } from './leaving.ts';
import { needIntake } from './need-intake.ts';
import { outcomeQuestions } from './outcome-questions.ts';
import { assistedConfirmation } from './polls/assisted-confirmation.ts';
import { challengeRuling } from './polls/challenge-ruling.ts';
import { wordsRuling } from './polls/words-ruling.ts';
import { perhapsMeant } from './perhaps-meant.ts';
import { serviceConfirmation } from './service-confirmation.ts';
import { undelivered } from './undelivered.ts';

export const DIALOGUES: readonly Dialogue[] = [
  assistedConfirmation,
  broadcastConfirmation,
  challengeRuling,
  forGood,
  joiningTeam,
  seriesPlace,
  signUpQuestions,
  hoursGift,
  leaving,
  needIntake,
  outcomeQuestions,
  perhapsMeant,
  serviceConfirmation,
  statementAsked,
  undelivered,
  wordsRuling,
];

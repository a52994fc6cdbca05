/** Reads each line of the input with every reader that looks for words in any place, and says how many it has read; run by long-runs.test.ts in a process of its own. */
import { readFileSync } from 'node:fs';
import { readCorrection } from '../../../bots/understand/correction.ts';
import {
  readAnswer,
  readConclusion,
  readPapers,
  readQuestion,
} from '../../../bots/understand/deliberation/hearing-steps.ts';
import {
  readCancellation,
  readNewHearing,
  readPostponement,
  readReopening,
  readReplacement,
} from '../../../bots/understand/deliberation/hearing-calling.ts';
import { readDecline, readReport } from '../../../bots/understand/offers/offers.ts';
import { readWordsAsked, readWordsRuling } from '../../../bots/understand/polls/candidate-words.ts';
import { readChallengesAsked, readRuling } from '../../../bots/understand/polls/challenge-rulings.ts';
import { readChallenge } from '../../../bots/understand/polls/challenges.ts';
import { readNewPoll } from '../../../bots/understand/polls/new-poll.ts';
import {
  readForOther,
  readHotline,
  readRefusal,
  readRerouting,
  readVerification,
} from '../../../bots/understand/work.ts';

const READERS = [
  readCorrection,
  readDecline,
  readReport,
  readForOther,
  readHotline,
  readRefusal,
  readRerouting,
  readVerification,
  (text: string) => readAnswer(text, text),
  (text: string) => readConclusion(text, text),
  (text: string) => readPapers(text, text),
  (text: string) => readQuestion(text, text),
  (text: string) => readChallenge(text, text),
  (text: string) => readRuling(text, text),
  readChallengesAsked,
  (text: string) => readWordsRuling(text, text),
  readWordsAsked,
  (text: string) => readNewHearing(text, text),
  (text: string) => readPostponement(text, text),
  (text: string) => readCancellation(text, text),
  (text: string) => readReplacement(text, text),
  readReopening,
  (text: string) => readNewPoll(text, new Date('2026-03-02T09:00:00+08:00')),
];

const texts = readFileSync(0, 'utf8').split('\n');
for (const text of texts) for (const read of READERS) read(text);
console.log(`${texts.length} read`);

import { answerNeed, dueOf, pauseClock, resumeClock } from '../../../src/features/needs/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { sayMoment } from '../../../src/phrases/index.ts';
import { answer, hears, type Command } from '../../command.ts';
import { readAnswer, readClockPause, readClockResumption, type NumberedWords } from '../../understand/work.ts';
import { isBroker, isCarer } from '../who.ts';

const LEAST_LETTERS = 2;

/** What a worker says while a need waits: an answer, why its clock stops, and that it goes on. */
export const clocksCommands: readonly Command[] = [
  hears({
    name: 'needs.answer',
    example: '答复 N20261122-482195 师傅明天上午来修',
    shownTo: isBroker,
    during: 'keeps-dialogue',
    hear: readAnswer,
    async run({ app, actor, once }, { number, words }: NumberedWords) {
      if (words.length < LEAST_LETTERS) return answer('work.say-answer', { number });
      await perform(answerNeed, app, actor, { number, answer: words }, { once });
      return answer('work.answered', { number });
    },
  }),
  hears({
    name: 'needs.pause',
    example: '暂停 N20261122-482195 等家属回复',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readClockPause,
    async run({ app, actor, once }, { number, words }: NumberedWords) {
      if (words.length < LEAST_LETTERS) return answer('work.say-pause', { number });
      const { levels } = await perform(pauseClock, app, actor, { number, reason: words }, { once });
      return answer('work.clock-paused', { number, until: levels?.pause ? sayMoment(levels.pause.until) : '' });
    },
  }),
  hears({
    name: 'needs.resume',
    example: '继续 N20261122-482195',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readClockResumption,
    async run({ app, actor, once }, { number }: NumberedWords) {
      const due = dueOf(await perform(resumeClock, app, actor, { number }, { once }));
      const solution = due.find(({ level, isOverdue }) => level === 'solution' && !isOverdue);
      if (solution === undefined) return answer('work.clock-goes-on', { number });
      return answer('work.clock-resumed', { number, until: sayMoment(solution.at) });
    },
  }),
];

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginIntake, needIntake } from '../../../bots/dialogues/need-intake.ts';
import { outcomeQuestions } from '../../../bots/dialogues/outcome-questions.ts';

const NOW = new Date('2026-03-02T01:00:00Z');
const SAID = [
  '是',
  '否',
  '确认',
  '不是3栋是5栋',
  '改成5栋',
  '说错了,解决了',
  '上一个',
  '跳过',
  '',
  '👍',
  '3号楼',
  '长'.repeat(3000),
];
const utterances = fc.array(fc.oneof(fc.constantFrom(...SAID), fc.string()), { maxLength: 30 });

/** Says these things until the dialogue is over; gives what is left open. */
function sayAll(dialogue: typeof needIntake, begin: unknown, words: readonly string[]): unknown {
  let state = begin;
  for (const text of words) {
    if (state === undefined) return undefined;
    state = dialogue.step(state, text, NOW, text).state;
  }
  return state;
}

it('needIntake is finished by its answers after whatever was said', () => {
  const begin = beginIntake({ once: 'm1', text: '楼道灯坏了', inRoom: false }).state;
  fc.assert(
    fc.property(utterances, (words) => {
      const open = sayAll(needIntake, begin, words);
      expect(sayAll(needIntake, open, ['跳过', '跳过', '确认'])).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

it('outcomeQuestions is finished by three answers after whatever was said', () => {
  fc.assert(
    fc.property(utterances, (words) => {
      const open = sayAll(outcomeQuestions, { answers: [] }, words);
      expect(sayAll(outcomeQuestions, open, ['是', '否', '是'])).toBeUndefined();
    }),
  );
});

import { describe, expect, it } from 'vitest';
import { outcomeQuestions } from '../../../bots/dialogues/outcome-questions.ts';

const NOW = new Date('2026-03-02T01:00:00Z');
const answer = (words: string, answers: readonly boolean[]) =>
  outcomeQuestions.step({ answers } as never, words, NOW, words);

describe('outcomeQuestions', () => {
  it.each([
    ['说错了,解决了', [true, false], [true, true]],
    ['说错了,是', [false], [true]],
    ['说错了,没联系', [true, true], [false, true]],
    ['上一个', [true, false], [true]],
    ['返回', [], []],
  ])('“%s” after %j leaves %j', (words, before, answers) => {
    expect(answer(words, before)).toMatchObject({ state: { answers }, effects: [] });
  });

  it('a correction that answers the last open question ends the dialogue with every answer kept', () => {
    expect(answer('说错了,不满意', [true, true])).toEqual({ say: [], effects: [{ answers: [true, true, false] }] });
  });
});

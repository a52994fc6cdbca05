import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sumByAnswer, sumByParticipant } from '../../../../src/features/statements/opinion-map/votes/products.ts';
import {
  addParticipant,
  addStatement,
  CODES,
  setStance,
  stanceOf,
  voteMatrix,
  type Stance,
  type VoteMatrix,
} from '../../../../src/features/statements/opinion-map/votes/vote-matrix.ts';

const stance = fc.constantFrom<Stance | undefined>(-1, 0, 1, undefined);
const votes = fc.array(fc.record({ participant: fc.nat(39), statement: fc.nat(69), stance }), { maxLength: 300 });

it('setStance() keeps the latest answer of everybody, and the counts, however the matrix grows', () => {
  fc.assert(
    fc.property(votes, (given) => {
      const matrix = voteMatrix();
      const kept = new Map<string, Stance | undefined>();
      for (const { participant, statement, stance: taken } of given) {
        const isNew = kept.get(`${participant} ${statement}`) !== taken;
        growTo(matrix, participant + 1, statement + 1);
        expect(setStance(matrix, participant, statement, taken)).toBe(isNew);
        kept.set(`${participant} ${statement}`, taken);
      }

      for (let participant = 0; participant < matrix.participants; participant += 1) {
        const own = answersOf(matrix, participant);
        expect(own).toEqual(own.map((_, statement) => kept.get(`${participant} ${statement}`)));
        expect(matrix.answered[participant]).toBe(own.filter((answer) => answer !== undefined).length);
      }
      for (let statement = 0; statement < matrix.statements; statement += 1) {
        for (const taken of [-1, 0, 1] as const) {
          const those = [...kept].filter(([place, answer]) => place.endsWith(` ${statement}`) && answer === taken);
          expect(matrix.counts[statement * CODES + taken + 2]).toBe(those.length);
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('setStance() refuses participants and statements that are not there', () => {
  const matrix = voteMatrix();
  growTo(matrix, 1, 1);

  expect(() => setStance(matrix, 1, 0, 1)).toThrow(RangeError);
  expect(() => setStance(matrix, 0, 1, 1)).toThrow(RangeError);
  expect(() => setStance(matrix, -1, 0, 1)).toThrow(RangeError);
});

it('sumByParticipant() and sumByAnswer() give what adding up answer by answer gives', () => {
  const size = fc.record({
    participants: fc.integer({ min: 1, max: 30 }),
    statements: fc.integer({ min: 1, max: 23 }),
  });
  fc.assert(
    fc.property(
      size,
      fc.array(stance, { minLength: 30 * 23, maxLength: 30 * 23 }),
      ({ participants, statements }, given) => {
        const matrix = voteMatrix();
        growTo(matrix, participants, statements);
        const worth = Float64Array.from({ length: statements * CODES }, (_, place) => ((place * 7) % 11) - 5);
        const people = Float64Array.from({ length: participants }, (_, place) => ((place * 5) % 7) - 3);
        const byParticipant = new Float64Array(participants);
        const byAnswer = new Float64Array(statements * CODES);
        for (let participant = 0; participant < participants; participant += 1) {
          for (let statement = 0; statement < statements; statement += 1) {
            const taken = given[participant * 23 + statement];
            setStance(matrix, participant, statement, taken);
            const code = taken === undefined ? 0 : taken + 2;
            byParticipant[participant]! += worth[statement * CODES + code]!;
            byAnswer[statement * CODES + code]! += people[participant]!;
          }
        }

        expect([...sumByParticipant(matrix, worth)]).toEqual([...byParticipant]);
        expect([...sumByAnswer(matrix, people)]).toEqual([...byAnswer]);
      },
    ),
    { numRuns: 40 },
  );
});

function growTo(matrix: VoteMatrix, participants: number, statements: number): void {
  while (matrix.participants < participants) addParticipant(matrix);
  while (matrix.statements < statements) addStatement(matrix);
}

const answersOf = (matrix: VoteMatrix, participant: number): (Stance | undefined)[] =>
  Array.from({ length: matrix.statements }, (_, statement) => stanceOf(matrix, participant, statement));

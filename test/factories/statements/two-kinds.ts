import type { App } from '../../../src/app.ts';
import { seededRandom, stanceFor, type Side } from '../../../src/features/statements/index.ts';
import { buildStatement } from './topics.ts';

/** Ten statements of the topic `gate`. */
export const STATEMENTS = Array.from({ length: 10 }, (_, index) => buildStatement({ number: index + 1 }));

/** Two kinds of neighbours: all are for the first two statements and against the third; the others divide them. */
export async function answersOfTwoKinds(app: App, people: number, { from = 0, seed = 1 } = {}): Promise<void> {
  const random = seededRandom(seed);
  for (let person = from; person < from + people; person += 1) {
    for (const { number } of STATEMENTS) {
      const usual: Side = number <= 2 || (number > 3 && person % 2 === number % 2) ? 'agree' : 'disagree';
      const side = random() < 0.06 ? 'pass' : usual;
      await app.stances.put({
        topic: 'gate',
        resident: `n${person}`,
        statement: number,
        stance: stanceFor(side),
        at: app.clock(),
      });
    }
  }
}

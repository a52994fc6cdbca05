import { centredStances, worthOf, type Components } from './principal-components.ts';
import { sumByParticipant } from '../votes/products.ts';
import { CODES, shownStatements, type VoteMatrix } from '../votes/vote-matrix.ts';

/** By participant: answers to statements that are shown. */
export function answersShown(matrix: VoteMatrix): Int32Array {
  if (shownStatements(matrix) === matrix.statements) return matrix.answered.slice(0, matrix.participants);
  const one = Float64Array.from({ length: matrix.statements * CODES }, (_, place) =>
    place % CODES === 0 || matrix.hidden[place >> 2] === 1 ? 0 : 1,
  );
  return Int32Array.from(sumByParticipant(matrix, one));
}

/**
 * Places every participant by the answers they gave. Who saw few statements would stand near the middle for that alone;
 * they are moved out by √(statements / seen). As in Polis a statement that moderation took out counts as seen by
 * everybody, with a pass, which keeps those with few answers from being moved out too far.
 * @param seen as `answersShown` gives it
 * @returns by participant × 2: along the first and the second axis; the middle of the map is 0, 0
 * @see Small et al. (2021), Polis: scaling deliberation, RECERCA 26(2)
 */
export function positions(matrix: VoteMatrix, components: Components, seen: Int32Array): Float64Array {
  const { participants, statements } = matrix;
  const centred = centredStances(matrix, components.means);
  const [first, second] = components.axes.map((axis) => sumByParticipant(matrix, worthOf(centred, axis)));
  const out = statements - shownStatements(matrix);
  const places = new Float64Array(participants * 2);
  for (let participant = 0; participant < participants; participant += 1) {
    const scale = Math.sqrt(statements / Math.max(1, seen[participant]! + out));
    places[participant * 2] = first![participant]! * scale;
    places[participant * 2 + 1] = second![participant]! * scale;
  }
  return places;
}

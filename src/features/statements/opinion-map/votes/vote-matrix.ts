/** What a participant answered to a statement: 1 agree, -1 disagree, 0 pass. Not having seen it is no stance. */
export type Stance = -1 | 0 | 1;

/** How an answer is kept: 0 not seen, 1 disagree, 2 pass, 3 agree, that is the stance and 2. */
export type Code = 0 | 1 | 2 | 3;

export const CODES = 4;
/** Answers in one byte. */
export const PER_BYTE = 4;

/**
 * Participants × statements, numbered from 0 in the order in which they were added. Four answers lie in one byte, the
 * first in its lowest bits, so that whatever goes over the whole matrix (`products.ts`) takes four at a time and 20,000 ×
 * 500 answers take 2.5 MB. Both directions grow by doubling.
 */
export interface VoteMatrix {
  participants: number;
  statements: number;
  /** Row after row; the row of participant p begins at p × `rowBytes`. */
  codes: Uint8Array;
  /** A multiple of four, so that a row may be read as 32-bit words too. */
  rowBytes: number;
  /** By statement × 4 + code: how many answered so; nothing is kept at code 0. */
  counts: Int32Array;
  /** By participant: answers given, to hidden statements too. */
  answered: Int32Array;
  /** By statement: 1 when moderation took it out, 0 otherwise. */
  hidden: Uint8Array;
}

export function voteMatrix(): VoteMatrix {
  return {
    participants: 0,
    statements: 0,
    codes: new Uint8Array(0),
    rowBytes: 4,
    counts: new Int32Array(0),
    answered: new Int32Array(0),
    hidden: new Uint8Array(0),
  };
}

/** @returns the number of the new participant */
export function addParticipant(matrix: VoteMatrix): number {
  const participant = matrix.participants;
  if (participant === matrix.answered.length) growDown(matrix, Math.max(16, participant * 2));
  matrix.participants += 1;
  return participant;
}

/** @returns the number of the new statement */
export function addStatement(matrix: VoteMatrix): number {
  const statement = matrix.statements;
  if (statement === matrix.rowBytes * PER_BYTE) growRight(matrix, matrix.rowBytes * 2);
  if (statement === matrix.hidden.length) growStatements(matrix, Math.max(16, statement * 2));
  matrix.statements += 1;
  return statement;
}

/**
 * Keeps the latest answer of a participant, and the counts with it.
 * @param stance `undefined` takes the answer back
 * @returns whether it differs from what was kept
 * @throws RangeError when there is no such participant or statement
 */
export function setStance(
  matrix: VoteMatrix,
  participant: number,
  statement: number,
  stance: Stance | undefined,
): boolean {
  const before = codeAt(matrix, participant, statement);
  const after = stance === undefined ? 0 : stance + 2;
  if (after === before) return false;
  const place = participant * matrix.rowBytes + (statement >> 2);
  const shift = (statement & 3) * 2;
  matrix.codes[place] = (matrix.codes[place]! & ~(3 << shift)) | (after << shift);
  if (before > 0) matrix.counts[statement * CODES + before]! -= 1;
  if (after > 0) matrix.counts[statement * CODES + after]! += 1;
  matrix.answered[participant]! += Number(after > 0) - Number(before > 0);
  return true;
}

/** @throws RangeError when there is no such participant or statement */
export function stanceOf(matrix: VoteMatrix, participant: number, statement: number): Stance | undefined {
  const code = codeAt(matrix, participant, statement);
  return code === 0 ? undefined : ((code - 2) as Stance);
}

/** How many statements moderation left in. */
export function shownStatements({ hidden, statements }: VoteMatrix): number {
  let shown = 0;
  for (let statement = 0; statement < statements; statement += 1) shown += 1 - hidden[statement]!;
  return shown;
}

function codeAt(matrix: VoteMatrix, participant: number, statement: number): number {
  if (!(participant >= 0 && participant < matrix.participants)) throw new RangeError(`No participant ${participant}.`);
  if (!(statement >= 0 && statement < matrix.statements)) throw new RangeError(`No statement ${statement}.`);
  return (matrix.codes[participant * matrix.rowBytes + (statement >> 2)]! >> ((statement & 3) * 2)) & 3;
}

function growDown(matrix: VoteMatrix, room: number): void {
  const codes = new Uint8Array(room * matrix.rowBytes);
  codes.set(matrix.codes);
  const answered = new Int32Array(room);
  answered.set(matrix.answered);
  Object.assign(matrix, { codes, answered });
}

function growRight(matrix: VoteMatrix, rowBytes: number): void {
  const codes = new Uint8Array(matrix.answered.length * rowBytes);
  for (let row = 0; row < matrix.participants; row += 1) {
    codes.set(matrix.codes.subarray(row * matrix.rowBytes, (row + 1) * matrix.rowBytes), row * rowBytes);
  }
  Object.assign(matrix, { codes, rowBytes });
}

function growStatements(matrix: VoteMatrix, room: number): void {
  const counts = new Int32Array(room * CODES);
  counts.set(matrix.counts);
  const hidden = new Uint8Array(room);
  hidden.set(matrix.hidden);
  Object.assign(matrix, { counts, hidden });
}

export interface Eigen {
  /** Largest first. */
  readonly values: readonly number[];
  /** Of length 1, in the order of the values. */
  readonly vectors: readonly (readonly number[])[];
}

/**
 * All eigenvalues and eigenvectors of a small symmetric matrix, by cyclic Jacobi rotations.
 * @param matrix rows; what differs between it and its transpose is averaged out
 * @see Golub, Van Loan (2013), Matrix Computations, 4th ed., 8.5
 */
export function eigenvectors(matrix: readonly (readonly number[])[]): Eigen {
  const size = matrix.length;
  const rows = matrix.map((row, i) => row.map((value, j) => (value + matrix[j]![i]!) / 2));
  const turned = rows.map((_, i) => rows.map((_row, j) => Number(i === j)));
  const whole = rows.reduce((sum, row) => sum + row.reduce((part, value) => part + value * value, 0), 0);
  for (let sweep = 0; sweep < 30 && outside(rows) > 1e-24 * whole; sweep += 1) {
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(rows, turned, p, q);
  }
  const order = rows.map((_, index) => index).sort((left, right) => rows[right]![right]! - rows[left]![left]!);
  return {
    values: order.map((index) => rows[index]![index]!),
    vectors: order.map((index) => turned.map((row) => row[index]!)),
  };
}

function outside(rows: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const [i, row] of rows.entries()) for (const [j, value] of row.entries()) if (i !== j) sum += value * value;
  return sum;
}

/** Turns the plane of p and q so that nothing is left between them. */
function rotate(rows: number[][], turned: number[][], p: number, q: number): void {
  const between = rows[p]![q]!;
  if (between === 0) return;
  const theta = (rows[q]![q]! - rows[p]![p]!) / (2 * between);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (const row of rows) turn(row, p, q, cosine, sine);
  const [above, below] = [rows[p]!, rows[q]!];
  for (let k = 0; k < rows.length; k += 1) {
    const [first, second] = [above[k]!, below[k]!];
    above[k] = cosine * first - sine * second;
    below[k] = sine * first + cosine * second;
  }
  for (const row of turned) turn(row, p, q, cosine, sine);
}

function turn(row: number[], p: number, q: number, cosine: number, sine: number): void {
  const [first, second] = [row[p]!, row[q]!];
  row[p] = cosine * first - sine * second;
  row[q] = sine * first + cosine * second;
}

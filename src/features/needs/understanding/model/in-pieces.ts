/**
 * A computation of seconds, in pieces of a small part of one: `atOnce` does them one after the other, `patiently` lets the
 * process do other things between them.
 */
export type InPieces<Result> = Generator<undefined, Result>;

export function atOnce<Result>(work: InPieces<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

export async function patiently<Result>(work: InPieces<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    await new Promise((resolve) => void setImmediate(resolve));
  }
}

import { later, type Clock } from '../../src/kernel/index.ts';

/** A clock that a test moves. */
export interface TestTime {
  readonly clock: Clock;
  now(): Date;
  set(moment: string | Date): void;
  pass(milliseconds: number): void;
}

/** @param start a Monday morning in the community, unless said otherwise */
export function aTime(start = '2026-03-02T09:00:00+08:00'): TestTime {
  let moment = new Date(start);
  const now = (): Date => new Date(moment);
  return {
    clock: now,
    now,
    set(next) {
      moment = new Date(next);
    },
    pass(milliseconds) {
      moment = later(moment, milliseconds);
    },
  };
}

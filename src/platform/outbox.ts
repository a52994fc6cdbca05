import type { Happening } from '../kernel/index.ts';

/** What the relay needs of a store: the happenings that wait in its documents, and how to clear those passed on. */
export interface Outbox {
  readonly name: string;
  pending(limit: number): Promise<readonly { readonly id: string; readonly happenings: readonly Happening[] }[]>;
  clear(id: string, happeningIds: readonly string[]): Promise<void>;
}

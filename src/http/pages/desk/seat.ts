import type { App } from '../../../app.ts';
import type { Visitor } from '../../request/visitor.ts';

/** Somebody at a page of the desk. */
export interface Seat extends Visitor {
  readonly app: App;
  readonly params: Readonly<Record<string, string | undefined>>;
  /** What stands in the query under this name. */
  readonly asked: (name: string) => string | undefined;
}

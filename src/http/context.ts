import type { DefaultContext, ParameterizedContext } from 'koa';
import type { Actor } from '../kernel/index.ts';

/** What the door knows of a request besides the request itself. */
export interface RequestState {
  requestId: string;
  /** The route's pattern, never the address itself: ids and queries stay out of logs and metrics. */
  pattern: string;
  /** Absent while it is not known, and for whoever is just logging in. */
  actor?: Actor;
}

export type Context = ParameterizedContext<RequestState, DefaultContext>;
export type Middleware = (context: Context, next: () => Promise<unknown>) => Promise<void>;

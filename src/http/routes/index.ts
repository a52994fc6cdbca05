/** Every address under `/api/v1`. */
import type { Route } from '../route.ts';

export const ROUTES: readonly Route[] = [];

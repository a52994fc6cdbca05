import type { Router } from '@koa/router';
import type { RequestState } from '../context.ts';
import type { Route } from '../route.ts';
import type { Watched } from './live.ts';

const PREFIX = '/api/v1';

/** Finds the route of an address that may be watched, as the router itself would. */
export function watchable(api: Router<RequestState>, routes: readonly Route[]): (address: string) => Watched | null {
  const byPath = new Map(routes.filter(({ method }) => method === 'get').map((route) => [PREFIX + route.path, route]));
  return (address) => {
    const path = PREFIX + address;
    const [layer] = api.match(path, 'GET').pathAndMethod;
    const route = layer === undefined ? undefined : byPath.get(String(layer.path));
    if (layer === undefined || route?.isLive !== true) return null;
    return { address, route, input: layer.params(path, layer.captures(path)) };
  };
}

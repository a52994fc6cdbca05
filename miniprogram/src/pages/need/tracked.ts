import { call, type Answer } from '@/api/client';
import { Refused } from '@/api/refused';
import { NEED } from '@/phrases/need';
import { loadMe } from '@/state/me';
import { recall } from '@/state/kept';

type Own = Answer<'GET /needs/{number}'>;
type Public = Answer<'GET /needs/{number}/timeline'>;

/** A need as whoever looks at it may see it: one's own with its words, any other by its steps alone. */
export interface Tracked {
  readonly shown: Public;
  readonly own: Own | null;
  readonly handler: string;
}

export async function track(number: string): Promise<Tracked> {
  const isKnown = recall('isLoggedIn') === true;
  if (isKnown) await loadMe();
  const [shown, own] = await Promise.all([
    call('GET /needs/{number}/timeline', { number }),
    isKnown ? call('GET /needs/{number}', { number }).catch(noneOfTheirs) : null,
  ]);
  return { shown, own, handler: own === null ? '' : await handlerOf(own) };
}

function noneOfTheirs(error: unknown): null {
  if (error instanceof Refused && [401, 403, 404].includes(error.status)) return null;
  throw error;
}

/** Before an organization has taken it on, only who looks for one is known; what was done without one, the workers did. */
export async function handlerOf({ offer, route, state }: Pick<Own, 'offer' | 'route' | 'state'>): Promise<string> {
  const isTaken = ['accepted', 'in-progress', 'done', 'confirmed'].includes(state);
  if (isTaken && offer === null && route === 'organization') return NEED.handlerUnnamed;
  if (offer === null || !isTaken) return NEED.handlers[route];
  const { organization } = await call('GET /organizations/{organizationId}', { organizationId: offer.organization });
  return organization.name;
}

const OVER = ['done', 'confirmed', 'withdrawn', 'refused', 'merged', 'false-alarm', 'alerted'];

/** Is there anybody who could be reminded? */
export const mayUrge = ({ state }: Pick<Own, 'state'>): boolean => !OVER.includes(state);

export const mayWithdraw = ({ state }: Pick<Own, 'state'>): boolean => mayUrge({ state }) || state === 'merged';

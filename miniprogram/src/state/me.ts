import { platform } from '@platform';
import { shallowRef } from 'vue';
import { call, keepLogIn, renewLogIn, type Answer } from '@/api/client';
import { Refused } from '@/api/refused';
import { SAID } from '@/phrases/common';
import { forgetPerson, recall } from './kept';

export type Me = Answer<'GET /me'>;
export type Region = Answer<'GET /regions'>['items'][number];

/** Who holds the phone; null until known. */
export const me = shallowRef<Me | null>(null);

/**
 * @throws Refused 401 for a stranger, without troubling the server in a browser that never logged in
 */
export async function loadMe(): Promise<Me> {
  const isKnown = recall('isLoggedIn') === true || (platform.name === 'weixin' && (await renewLogIn()));
  if (!isKnown) throw new Refused(401, 'http.session-over', SAID.stranger);
  me.value = await call('GET /me');
  return me.value;
}

export function logInAs({ token, me: person }: Answer<'POST /sessions/demo'>): void {
  keepLogIn(token);
  me.value = person;
}

export async function logOut(): Promise<void> {
  await call('DELETE /sessions/current');
  forgetPerson();
  me.value = null;
}

/** Where somebody lives, from the community down, and whom they call there. */
export interface Home {
  readonly community: Region;
  /** Community and building, in words. */
  readonly name: string;
  readonly phone: string | null;
}

export async function homeOf(path: string): Promise<Home> {
  const { region, above } = await call('GET /regions/at', { path });
  // From the top down; the server names what is above from the nearest on.
  const chain = [...above].reverse().concat(region);
  const from = Math.max(
    0,
    chain.findIndex(({ kind }) => kind === 'community' || kind === 'village'),
  );
  const community = chain[from] ?? region;
  const phone = chain.map(({ dutyPhone }) => dutyPhone).filter((given) => given !== null);
  return {
    community,
    name: chain
      .slice(from)
      .map(({ name }) => name)
      .join(' '),
    phone: phone[phone.length - 1] ?? null,
  };
}

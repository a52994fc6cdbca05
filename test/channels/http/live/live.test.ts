import { beforeAll, describe, expect, it } from 'vitest';
import { HTTP } from '../../../../config/defaults.ts';
import { castVote } from '../../../../src/features/polls/index.ts';
import { openHttpDoor } from '../../../../src/http/server.ts';
import { perform } from '../../../../src/kernel/index.ts';
import { aCommunity } from '../../../factories/community.ts';
import { buildPoll } from '../../../factories/polls.ts';
import { buildActivity } from '../../../factories/activities.ts';
import { atFileEnd } from '../../../setup/file-end.ts';

interface Told {
  readonly event: string;
  readonly data: {
    readonly of: string;
    readonly body?: Record<string, unknown>;
    readonly problem?: { readonly code: string };
  };
}

/** Somebody listening: `next` waits for the next thing that is told, null when the stream has ended. */
async function listen(url: string, token: string, ...addresses: string[]) {
  const query = addresses.map((address) => `of=${encodeURIComponent(address)}`).join('&');
  const abort = new AbortController();
  const response = await fetch(`${url}/api/v1/live?${query}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: abort.signal,
  });
  const events = eventsOf(response.body!);
  return {
    response,
    next: async (): Promise<Told | null> => (await events.next()).value ?? null,
    hangUp: () => abort.abort(),
  };
}

async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Told, undefined> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const told = /^event: (?<event>.*)\ndata: (?<data>.*)$/u.exec(text.slice(0, end))?.groups;
      text = text.slice(end + 2);
      if (told !== undefined) yield { event: told.event!, data: JSON.parse(told.data!) as Told['data'] };
    }
  }
  return undefined;
}

async function aLiveDoor() {
  const community = await aCommunity({
    polls: [buildPoll(), buildPoll({ id: 'gate', number: 2, title: '小区门禁换不换', region: '/d1/s1/c2/' })],
    activities: [buildActivity()],
  });
  const door = await openHttpDoor(community.app, { host: '127.0.0.1', port: 0, checksOutput: true });
  atFileEnd(() => door.stop());
  const tokenOf = async (who: 'lin' | 'wang') =>
    (await community.app.sessions.open(community[who].id, 'console')).token;
  return { ...community, door, tokenOf };
}

describe('GET /live', () => {
  let url: string;
  let token: string;

  beforeAll(async () => {
    const { door, tokenOf } = await aLiveDoor();
    url = door.url;
    token = await tokenOf('lin');
  });

  it('tells what is at an address at once, and again when it has changed, and only then', async () => {
    const { app, lin, wang, door, tokenOf } = await aLiveDoor();
    const live = await listen(door.url, await tokenOf('lin'), '/polls/lamps', '/activities/tea');

    expect(live.response.headers.get('content-type')).toContain('text/event-stream');
    const first = [await live.next(), await live.next()].map((told) => told?.data.of);
    expect(first.toSorted()).toEqual(['/activities/tea', '/polls/lamps']);
    await perform(castVote, app, wang, { pollId: 'lamps', choices: ['no'] });
    await perform(castVote, app, lin, { pollId: 'lamps', choices: ['yes'] });
    expect(await live.next()).toMatchObject({ event: 'change', data: { of: '/polls/lamps', body: { own: ['yes'] } } });
    live.hangUp();
  });

  it('says why an address is refused, once, and ends when nothing is left to tell', async () => {
    const live = await listen(url, token, '/polls/nowhere');

    expect(await live.next()).toMatchObject({ event: 'refused', data: { problem: { code: 'polls.missing' } } });
    expect(await live.next()).toBeNull();
  });

  it.each([
    ['no address', [], 'http.live-addresses'],
    ['more than it tells at once', Array.from({ length: 6 }, (_, index) => `/polls/p${index}`), 'http.live-addresses'],
    ['an address that is not there', ['/pols/lamps'], 'http.not-live'],
    ['one that is not told live', ['/me/data'], 'http.not-live'],
    ['another site', ['//example.org/polls/lamps'], 'http.not-live'],
  ])('refuses %s with what would be right', async (_, addresses, code) => {
    const { response } = await listen(url, token, ...addresses);

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code });
  });

  it('lets nobody open more streams than a person looks at, and lets go of all when the door closes', async () => {
    const { door, tokenOf } = await aLiveDoor();
    const own = await tokenOf('lin');
    const open = await Promise.all(
      Array.from({ length: HTTP.live.mostOfOne }, () => listen(door.url, own, '/polls/lamps')),
    );
    for (const stream of open) await stream.next();
    const refused = await listen(door.url, own, '/polls/lamps');
    expect(await refused.response.json()).toMatchObject({ code: 'http.too-many-live' });

    const other = await listen(door.url, await tokenOf('wang'), '/polls/lamps');
    await other.next();
    await door.stop();
    expect(await Promise.all([...open, other].map((stream) => stream.next()))).toEqual([null, null, null, null, null]);
  });
});

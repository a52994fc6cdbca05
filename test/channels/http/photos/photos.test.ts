import { describe, expect, it } from 'vitest';
import { PICTURES } from '../../../../config/people/photos.ts';
import type { Actor } from '../../../../src/kernel/index.ts';
import { createPictures } from '../../../../src/platform/pictures/pictures.ts';
import { aCommunity, aSharedCommunity } from '../../../factories/community.ts';
import { aDoor } from '../../../factories/door.ts';
import { buildResident } from '../../../factories/residents.ts';
import { buildBomb, buildPhoneShot, buildPicture, TRACES } from '../../../factories/needs/pictures.ts';

type Body = { readonly [field: string]: never } & {
  readonly id: string;
  readonly code: string;
  readonly detail: string;
};

/** Whoever sends photos as a phone does. */
async function aSender(pictures?: Partial<typeof PICTURES>) {
  const community = await (pictures === undefined ? shared() : aCommunity());
  const { app } = community;
  const door = await aDoor(
    pictures === undefined ? app : { ...app, pictures: createPictures({ ...PICTURES, ...pictures }) },
  );
  const tokenOf = async (actor: Actor | undefined) =>
    actor === undefined ? {} : { authorization: `Bearer ${(await app.sessions.open(actor.id, 'console')).token}` };
  const send = async (actor: Actor | undefined, body: BodyInit, headers: Record<string, string> = {}) => {
    const type = body instanceof FormData ? {} : { 'content-type': 'image/jpeg' };
    const options = {
      method: 'POST',
      body,
      headers: { ...(await tokenOf(actor)), ...type, ...headers },
      duplex: 'half',
    };
    const answer = await fetch(`${door.url}/api/v1/photos`, options as RequestInit);
    return { status: answer.status, body: (await answer.json()) as Body, headers: answer.headers };
  };
  const look = async (actor: Actor | undefined, path: string, headers: Record<string, string> = {}) =>
    fetch(`${door.url}/api/v1${path}`, { headers: { ...(await tokenOf(actor)), ...headers } });
  return { ...community, door, send, look };
}

const shared = aSharedCommunity();
const asBody = (bytes: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

describe('photos over HTTP', () => {
  it('a photo is sent, named by a need, and shown to the worker as WebP without its traces', async () => {
    const { door, lin, wang, worker, send, look } = await aSender();

    const { status, body } = await send(lin, asBody(await buildPhoneShot()));
    expect([status, body]).toEqual([201, { id: expect.any(String), width: 480, height: 640 }]);
    const need = await (await door.as(lin)).post('/needs', { text: '厨房的水管漏水了', photos: [body.id] });
    expect(need.body.photos).toEqual([body.id]);

    const shown = await look(worker, `/photos/${body.id}`);
    const bytes = Buffer.from(await shown.arrayBuffer());
    expect(shown.status).toBe(200);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=300',
      etag: expect.stringMatching(/^W\/"\d+"$/u),
    });
    expect(bytes.subarray(0, 4).toString()).toBe('RIFF');
    expect(TRACES.filter((trace) => bytes.includes(trace))).toEqual([]);
    const small = Buffer.from(await (await look(lin, `/photos/${body.id}?size=small`)).arrayBuffer());
    expect(small.length).toBeLessThan(bytes.length);

    // As a browser asks; without the second header fetch() itself asks past every cache.
    const known = { 'if-none-match': shown.headers.get('etag')!, 'cache-control': 'max-age=0' };
    const again = await look(worker, `/photos/${body.id}`, known);
    expect([again.status, await again.text()]).toEqual([304, '']);
    // Who may not see it is told that there is none, with or without its version in hand.
    for (const other of [wang, undefined]) {
      const hidden = await look(other, `/photos/${body.id}`, known);
      expect([hidden.status, (await hidden.json()).code]).toEqual([404, 'needs.photo-missing']);
      expect(hidden.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('takes the form that wx.uploadFile sends', async () => {
    const { lin, send } = await aSender();
    const form = new FormData();
    form.append('note', 'x');
    form.append('photo', new Blob([asBody(await buildPicture())], { type: 'image/jpeg' }), 'photo.jpg');

    expect(await send(lin, form)).toMatchObject({ status: 201, body: { width: 640, height: 480 } });
  });

  it.each<readonly [string, () => Promise<BodyInit>, Record<string, string>, number, string]>([
    ['a form without a file', async () => new FormData(), {}, 400, 'http.not-a-picture'],
    [
      'a broken form',
      async () => 'x',
      { 'content-type': 'multipart/form-data; boundary=b' },
      400,
      'http.not-a-picture',
    ],
    ['JSON', async () => '{}', { 'content-type': 'application/json' }, 415, 'http.not-a-picture'],
    ['what is packed', async () => 'x', { 'content-encoding': 'gzip' }, 415, 'http.not-a-picture'],
    ['no picture at all', async () => 'hello', {}, 400, 'pictures.unreadable'],
    [
      'a bomb',
      async () => asBody(await buildBomb(50_000, 50_000)),
      { 'content-type': 'image/png' },
      400,
      'pictures.too-many-pixels',
    ],
  ])('%s is refused', async (_, bodyOf, headers, status, code) => {
    const { lin, send } = await aSender();

    const refused = await send(lin, await bodyOf(), headers);

    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.body.detail).toMatch(/[\u4e00-\u9fff]/u);
  });

  it('what is too large is refused by what it says of itself, and otherwise while it is being sent', async () => {
    const { lin, send, app } = await aSender();
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
        if (sent > 200) controller.close();
      },
    });

    const told = await send(lin, new Uint8Array(PICTURES.longestBytes + 1));
    const streamed = await send(lin, endless).then(
      ({ status }) => status,
      () => 'cut',
    );

    expect([told.status, told.body.code]).toEqual([413, 'http.too-large']);
    // A client that only sends, and does not look, finds its connection closed.
    expect([413, 'cut']).toContain(streamed);
    expect(sent).toBeLessThan(100);
    // Its room was given back.
    for (let free = 0; free < PICTURES.mostBytesAtOnce; free += PICTURES.longestBytes)
      app.pictures.reserve(PICTURES.longestBytes)();
  });

  it.each([
    ['nobody', 401],
    ['guest', 403],
    ['chen', 201],
    ['worker', 201],
  ] as const)('%s who sends one is answered %i', async (who, status) => {
    const { send, ...community } = await aSender();

    const answer = await send(who === 'nobody' ? undefined : community[who], asBody(await buildPicture()));

    expect([answer.status, answer.body.code]).toEqual([
      status,
      status === 201 ? undefined : 'needs.photo-not-resident',
    ]);
  });

  it('sent again under its key is the same photo; another one under this key is refused', async () => {
    const { lin, send } = await aSender();
    const [photo, other] = [asBody(await buildPicture()), asBody(await buildPicture({ width: 100 }))];
    const key = { 'idempotency-key': 'photo-1' };

    const [first, again] = [await send(lin, photo, key), await send(lin, photo, key)];
    const reused = await send(lin, other, key);

    expect(again.body).toEqual(first.body);
    expect([reused.status, reused.body.code]).toEqual([409, 'http.key-reused']);
  });

  it('after a refusal the key may be used for a better photo', async () => {
    const { lin, send } = await aSender();
    const key = { 'idempotency-key': 'photo-2' };

    expect((await send(lin, 'no photo', key)).status).toBe(400);
    expect((await send(lin, asBody(await buildPicture()), key)).status).toBe(201);
  });

  it('a hundred at once hold no more memory than they may: the others are asked to come again', async () => {
    const picture = asBody(await buildPicture());
    const { app, settle, send } = await aSender({ mostBytesAtOnce: picture.length * 10 });
    const crowd = await Promise.all(
      Array.from({ length: 100 }, (_, place) => settle(buildResident({ id: `neighbour-${place}`, contacts: [] }))),
    );

    const answers = await Promise.all(crowd.map((actor) => send(actor, picture)));

    const busy = answers.filter(({ status }) => status === 429);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 429]));
    expect(busy.every(({ headers, body }) => headers.get('retry-after') === '5' && body.code === 'pictures.busy')).toBe(
      true,
    );
    expect(await app.connection.model('need-photos').countDocuments({})).toBe(100 - busy.length);
    // Room is there again for whoever does come again.
    expect((await send(crowd.at(-1), picture)).status).toBe(201);
  });

  it('the log has ids of who asked, and neither photos nor what they are of', async () => {
    const { lin, send, app } = await aSender();
    const lines: unknown[] = [];
    const level = app.logger.level;
    app.logger.level = 'info';
    const info = app.logger.info.bind(app.logger);
    app.logger.info = ((...given: unknown[]) => void lines.push(given)) as typeof info;

    const { body } = await send(lin, asBody(await buildPicture()));
    app.logger.info = info;
    app.logger.level = level;

    expect(lines).toEqual([[expect.objectContaining({ route: '/photos', status: 201, by: 'lin' }), 'request']]);
    expect(JSON.stringify(lines)).not.toContain(body.id);
  });

  it('a need’s photos are set and deleted', async () => {
    const { door, lin, send } = await aSender();
    const { id } = (await send(lin, asBody(await buildPicture()))).body;
    const caller = await door.as(lin);
    const { number } = (await caller.post('/needs', { text: '阳台漏水，想找人看看' })).body as unknown as {
      number: string;
    };

    expect((await caller.put(`/needs/${number}/photos`, { photos: [id] })).body.photos).toEqual([id]);
    expect((await caller.delete(`/photos/${id}`)).status).toBe(200);
    expect((await caller.get(`/needs/${number}`)).body.photos).toEqual([]);
    expect((await caller.delete(`/photos/${id}`)).status).toBe(404);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommunity, type Community } from '../../factories/community.ts';
import { aDoor, type TestDoor } from '../../factories/door.ts';

describe('/m/', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linyi-page-'));
  let community: Community;
  let door: TestDoor;
  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<p>plain</p>');
    writeFileSync(join(folder, 'index.html.br'), 'by brotli');
    writeFileSync(join(folder, 'assets', 'index-1a.js'), 'plain');
    writeFileSync(join(folder, 'assets', 'index-1a.js.gz'), 'by gzip');
    writeFileSync(join(folder, 'assets', 'notes.txt'), 'not for others');
    community = await aCommunity();
    door = await aDoor(community.app, { miniProgram: folder });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** As it comes over the wire: fetch would unpack it. */
  const get = (path: string, encoding: string) =>
    new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
      const asked = request(`${door.url}${path}`, { headers: { 'accept-encoding': encoding } }, (answer) => {
        let text = '';
        answer.on('data', (piece: Buffer) => (text += piece.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      });
      asked.on('error', reject).end();
    });

  it('gives the page, which is asked for anew each time and loads from here only', async () => {
    const { status, headers, text } = await get('/m/', 'identity');

    expect([status, text]).toEqual([200, '<p>plain</p>']);
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' });
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
  });

  it('gives what the page loads for a year', async () => {
    const { status, headers } = await get('/m/assets/index-1a.js', 'identity');

    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    ['/m/', 'br, gzip', 'br', 'by brotli'],
    ['/m/', 'gzip', undefined, '<p>plain</p>'],
    ['/m/assets/index-1a.js', 'gzip, br', 'gzip', 'by gzip'],
  ])('sends %s packed as the browser takes it (%s)', async (path, accepted, encoding, text) => {
    const answer = await get(path, accepted);

    expect([answer.headers['content-encoding'], answer.text]).toEqual([encoding, text]);
    expect(answer.headers.vary).toContain('Accept-Encoding');
  });

  it.each(['notes.txt', 'index-2b.js', '..%2Findex.html', '.hidden.js', 'index-1a.js.gz'])(
    'knows no file %s',
    async (name) => {
      expect((await get(`/m/assets/${name}`, 'identity')).status).toBe(404);
    },
  );

  it('is what a browser finds first', async () => {
    expect(await get('/', 'identity')).toMatchObject({ status: 302, headers: { location: '/m/' } });
  });

  it('says so when it has not been built', async () => {
    const unbuilt = await aDoor(community.app, { miniProgram: join(folder, 'nowhere') });

    const answer = await fetch(`${unbuilt.url}/m/`);

    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'http.no-mini-program' });
  });
});

/**
 * The first page of the residents' H5 page on a throttled phone: processor four times slower, 1.6 Mbit/s, 150 ms there and
 * back. The floor is an address of the same server that answers in one line.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../miniprogram/src/phrases/home.ts';
import { announceActivity } from '../src/features/activities/index.ts';
import { actorOf } from '../src/features/residents/index.ts';
import { MINI_PROGRAM_FOLDER } from '../src/http/pages/mini-program.ts';
import { openHttpDoor } from '../src/http/server.ts';
import { later, perform } from '../src/kernel/index.ts';
import { REGION_TREE } from '../test/factories/regions.ts';
import { buildGrant, buildResident } from '../test/factories/residents.ts';
import { launchBrowser, whyNot } from '../test/e2e/phone/chromium.ts';
import { mainPackageBytes } from '../test/scripts/main-package.ts';
import { compare, format, printTable } from './servers/harness.ts';
import { openInstallation } from './servers/installation.ts';

const SLOWER = 4;
const BYTES_PER_SECOND = 1_600_000 / 8;
const ROUND_TRIP_MS = 150;
const LISTED = 20;

if (whyNot !== null) throw new Error(`The bench needs a browser: ${whyNot}.`);
const { app, close } = await openInstallation();
const door = await openHttpDoor(app, { host: '127.0.0.1', port: 0 });
for (const region of REGION_TREE) await app.regions.insert(region, []);
const neighbour = await app.residents.insert(buildResident({ id: 'lin', name: '林晓梅' }), []);
const organizer = await app.residents.insert(buildResident({ id: 'organizer', grants: [buildGrant('organizer')] }), []);
for (let place = 1; place <= LISTED; place += 1) {
  const startsAt = later(app.clock(), place * 86_400_000);
  const endsAt = later(startsAt, 3_600_000);
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  const given = { region: '/d1/s1/c1/', title: `活动${place}`, place: '活动室', capacity: 30, ...times };
  await perform(announceActivity, app, actorOf(organizer), given);
}
const { token } = await app.sessions.open(neighbour.id, 'console');
const browser = await launchBrowser();
const asked = new Set<string>();

printTable(
  `Home on a throttled phone (${SLOWER}× processor, 1.6 Mbit/s, ${ROUND_TRIP_MS} ms), nothing cached`,
  'seconds',
  await compare([
    { name: 'an address that answers in one line', run: () => seconds('/healthz', 'body') },
    { name: 'home: the three large entries are there', run: () => seconds('/m/', '.entry') },
    { name: 'home: and all that was asked for', run: () => seconds('/m/', `text=${HOME.todos}`) },
  ]),
);

const scripts = [...asked].filter((name) => name.endsWith('.js'));
const packed = scripts.reduce((sum, name) => sum + statSync(join(MINI_PROGRAM_FOLDER, `${name}.gz`)).size, 0);
console.log(`\nScript of the first page: ${scripts.length} files, ${format(packed / 1000)} kB packed by gzip.`);
const main = join(MINI_PROGRAM_FOLDER, '../mp-weixin');
if (existsSync(main)) console.log(`WeChat, main package: ${format(mainPackageBytes(main) / 1000)} kB.`);

await browser.close();
await door.stop();
await close();

/** From setting out to what was looked for, in a browser that knows nothing of the page. */
async function seconds(path: string, wanted: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 375, height: 760 }, isMobile: true, hasTouch: true });
  await context.addCookies([{ name: 'linyi_session', value: token, url: door.url, httpOnly: true, sameSite: 'Lax' }]);
  await context.addInitScript("localStorage.setItem('linyi:isLoggedIn', 'true')");
  const page = await context.newPage();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/m/')) asked.add(pathname.slice('/m/'.length));
  });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ROUND_TRIP_MS,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const started = performance.now();
  await page.goto(`${door.url}${path}`, { waitUntil: 'commit' });
  await page.locator(wanted).first().waitFor();
  const took = (performance.now() - started) / 1000;
  await context.close();
  return took;
}

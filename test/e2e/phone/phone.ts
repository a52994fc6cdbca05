/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { cutOff, seriousFindings, tooSmall } from './looks.ts';

const BOTH = ['normal', 'elder'] as const;
export type Mode = (typeof BOTH)[number];

/** Every day journeys are made in elder mode, where everything is larger; at full size and for pictures in both. */
export const MODES: readonly Mode[] =
  process.env['LINYI_FULL'] === '1' || process.env['LINYI_SCREENS'] === '1' ? BOTH : ['elder'];

/** No journey takes more than this. */
const MOST_PRESSES = 5;
const MOST_FIELDS = 1;

type Pressable = 'button' | 'checkbox' | 'link' | 'radio' | 'switch';

/** A phone in somebody's hand: what they press is counted, and what goes wrong meanwhile is kept. */
export interface Phone {
  readonly page: Page;
  press(name: string | RegExp, role?: Pressable): Promise<void>;
  write(label: string, text: string): Promise<void>;
  /** One press: the answer within a question. */
  answer(question: string, option: string): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  isOn(name: string, value: boolean): Promise<void>;
  /** Goes to a page by its address. */
  open(path: string): Promise<void>;
  loseNetwork(): Promise<void>;
  findNetwork(): Promise<void>;
  /** Looks at the page as a whole: nothing cut off, nothing too small, nothing that axe finds serious; keeps a picture. */
  looksRight(name: string, options?: { readonly withoutAxe?: boolean }): Promise<void>;
  /**
   * A journey takes five presses and one typed field at most.
   * @param pressed how often before the count began anew
   */
  isShort(options?: { readonly pressed?: number; readonly mostFields?: number }): void;
  /** The next presses and fields are counted from nought. */
  countAnew(): void;
  /** Puts the phone away, and says what was wrong all the while. */
  putAway(): Promise<readonly string[]>;
}

export interface PhoneOptions {
  readonly mode?: Mode;
  readonly width?: number;
  readonly height?: number;
  readonly isDark?: boolean;
  /** What the browser's user set as size of letters; 16 is usual. */
  readonly letters?: number;
  /** The log-in that the browser still has. */
  readonly token?: string;
}

const PICTURES = process.env.LINYI_SCREENS === '1' ? 'docs/screens' : null;
const PICTURE_QUALITY = 75;
const SMALLEST = { normal: { target: 44, text: 14 }, elder: { target: 60, text: 18 } };

/** Phones that were put away, to be taken up by the next who needs one of that kind: its scripts are known to it already. */
export type Shelf = Map<string, Device[]>;

interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
}

export async function takePhone(
  browser: Browser,
  shelf: Shelf,
  url: string,
  options: PhoneOptions = {},
): Promise<Phone> {
  const { mode = 'normal', width = 375, height = 760, isDark = false, letters, token } = options;
  const kind = JSON.stringify([width, height, isDark, letters]);
  const device = shelf.get(kind)?.pop() ?? (await newDevice(browser, { width, height, isDark, letters }));
  const { context, page } = device;
  let isOffline = false;
  const { wrong, stop } = watch(page, new URL(url).host, () => isOffline);
  await remember(device, url, { isElder: mode === 'elder', token });
  await page.goto(`${url}/m/`);

  let presses = 0;
  const typed = new Set<string>();
  return {
    page,
    isShort({ pressed = 0, mostFields = MOST_FIELDS } = {}) {
      expect(presses + pressed, 'presses').toBeLessThanOrEqual(MOST_PRESSES);
      expect(typed.size, 'typed fields').toBeLessThanOrEqual(mostFields);
    },
    countAnew() {
      presses = 0;
      typed.clear();
    },
    async press(name, role = 'button') {
      presses += 1;
      await page.getByRole(role, { name, exact: true }).first().click();
    },
    async write(label, text) {
      typed.add(label);
      await page.getByLabel(label, { exact: true }).first().fill(text);
    },
    async answer(question, option) {
      presses += 1;
      await page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: option, exact: true }).click();
    },
    async isOn(name, value) {
      await page.locator(`[role=switch][aria-label="${name}"][aria-checked=${String(value)}]`).waitFor();
    },
    async open(path) {
      await page.goto('about:blank');
      await page.goto(`${url}/m/#${path}`);
      await settle(page);
    },
    async loseNetwork() {
      isOffline = true;
      await context.setOffline(true);
    },
    async findNetwork() {
      await context.setOffline(false);
      isOffline = false;
    },
    async sees(text) {
      await page.getByText(text).first().waitFor();
    },
    async looksRight(name, { withoutAxe = false } = {}) {
      await settle(page);
      if (PICTURES !== null) await takePicture(page, { width, height }, `${PICTURES}/${name}-${mode}.jpg`);
      expect(await cutOff(page), `${name}: cut off`).toEqual([]);
      expect(await tooSmall(page, SMALLEST[mode]), `${name}: too small`).toEqual([]);
      // Both modes have the same roles and names, and the contrasts of elder mode are those of its palette.
      if (!withoutAxe && mode === MODES[0]) expect(await seriousFindings(page), `${name}: axe`).toEqual([]);
    },
    async putAway() {
      stop();
      await context.setOffline(false);
      // Its page asks for nothing any more while the next one's log-in is laid out.
      await page.goto('about:blank');
      shelf.set(kind, [...(shelf.get(kind) ?? []), device]);
      return wrong;
    },
  };
}

interface Build {
  readonly width: number;
  readonly height: number;
  readonly isDark: boolean;
  readonly letters: number | undefined;
}

async function newDevice(browser: Browser, { width, height, isDark, letters }: Build): Promise<Device> {
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  if (letters !== undefined) {
    const session = await context.newCDPSession(page);
    await session.send('Page.enable');
    await session.send('Page.setFontSizes', { fontSizes: { standard: letters, fixed: letters } });
  }
  return { context, page };
}

/** What a phone remembers before its page is opened: nothing of whoever had it before. */
async function remember(
  { context, page }: Device,
  url: string,
  { isElder, token }: { isElder: boolean; token: string | undefined },
): Promise<void> {
  await context.clearCookies();
  if (token !== undefined)
    await context.addCookies([{ name: 'linyi_session', value: token, url, httpOnly: true, sameSite: 'Lax' }]);
  // An address of the server that is no page: what is kept there is kept for the page.
  await page.goto(`${url}/healthz`);
  await page.evaluate(
    ([look, isLoggedIn]) => {
      localStorage.clear();
      if (look) localStorage.setItem('linyi:look', '{"isElder":true,"theme":"system"}');
      if (isLoggedIn) localStorage.setItem('linyi:isLoggedIn', 'true');
    },
    [isElder, token !== undefined],
  );
}

async function takePicture(page: Page, { width, height }: { width: number; height: number }, path: string) {
  mkdirSync('docs/screens', { recursive: true });
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, whole) });
  await page.screenshot({ path, type: 'jpeg', quality: PICTURE_QUALITY });
  await page.setViewportSize({ width, height });
}

/** Errors on the console, but for those of a network that was taken away, and requests to anywhere but this server. */
function watch(page: Page, host: string, isOffline: () => boolean) {
  const wrong: string[] = [];
  const hear = (message: ConsoleMessage) => {
    if (isOffline() && message.text().includes('ERR_INTERNET_DISCONNECTED')) return;
    if (['error', 'warning'].includes(message.type())) wrong.push(`console: ${message.text()}`);
  };
  const fail = (error: Error) => wrong.push(`error: ${error.message}`);
  const ask = (request: Request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.host !== host) wrong.push(`asked ${asked.host}`);
  };
  page.on('console', hear).on('pageerror', fail).on('request', ask);
  const stop = () => page.off('console', hear).off('pageerror', fail).off('request', ask);
  return { wrong, stop };
}

async function settle(page: Page): Promise<void> {
  await page.locator('.head-title').last().waitFor();
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

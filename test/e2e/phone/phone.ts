/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';

export const MODES = ['normal', 'elder'] as const;
export type Mode = (typeof MODES)[number];

/** No journey takes more presses than this. */
export const MOST_PRESSES = 5;

type Pressable = 'button' | 'link' | 'radio' | 'switch';

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
  readonly presses: number;
  /** The next presses are counted from nought. */
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

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = process.env.LINYI_SCREENS === '1' ? 'docs/screens' : '.data/screens';
const SMALLEST = { normal: { target: 44, text: 14 }, elder: { target: 60, text: 18 } };

export async function takePhone(browser: Browser, url: string, options: PhoneOptions = {}): Promise<Phone> {
  const { mode = 'normal', width = 375, height = 760, isDark = false, letters, token } = options;
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
  let isOffline = false;
  const wrong = watch(page, new URL(url).host, () => isOffline);
  if (token !== undefined) {
    await context.addCookies([{ name: 'linyi_session', value: token, url, httpOnly: true, sameSite: 'Lax' }]);
    await context.addInitScript("if (location.host !== '') localStorage.setItem('linyi:isLoggedIn', 'true')");
  }
  await page.goto(`${url}/m/`);
  const isElder = mode === 'elder';
  if (isElder) await page.getByRole('switch', { name: '长辈版' }).click();

  let presses = 0;
  return {
    page,
    get presses() {
      return presses;
    },
    countAnew() {
      presses = 0;
    },
    async press(name, role = 'button') {
      presses += 1;
      await page.getByRole(role, { name, exact: true }).first().click();
    },
    async write(label, text) {
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
      mkdirSync(PICTURES, { recursive: true });
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.max(height, whole) });
      await page.screenshot({ path: `${PICTURES}/${name}-${mode}.png` });
      await page.setViewportSize({ width, height });
      expect(await cutOff(page), `${name}: cut off`).toEqual([]);
      expect(await tooSmall(page, SMALLEST[mode]), `${name}: too small`).toEqual([]);
      if (!withoutAxe) expect(await seriousFindings(page), `${name}: axe`).toEqual([]);
    },
    async putAway() {
      await context.close();
      return wrong;
    },
  };
}

/** Errors on the console, but for those of a network that was taken away, and requests to anywhere but this server. */
function watch(page: Page, host: string, isOffline: () => boolean): string[] {
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (isOffline() && message.text().includes('ERR_INTERNET_DISCONNECTED')) return;
    if (['error', 'warning'].includes(message.type())) wrong.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.host !== host) wrong.push(`asked ${asked.host}`);
  });
  return wrong;
}

async function settle(page: Page): Promise<void> {
  await page.locator('.head-title').last().waitFor();
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Whatever sticks out at the side, or has more in it than it shows; lines cut on purpose end in an ellipsis. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll<HTMLElement>('.frame *')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const hides = style.overflowX === 'hidden' && style.webkitLineClamp === 'none';
        return (
          box.width > 0 &&
          (box.right > width + 1 || box.left < -1 || (hides && element.scrollWidth > element.clientWidth + 1))
        );
      })
      .map((element) => `${element.className} “${element.textContent?.trim().slice(0, 20)}”`);
  });

const tooSmall = (page: Page, smallest: { target: number; text: number }): Promise<string[]> =>
  page.evaluate(({ target, text }) => {
    const targets = [...document.querySelectorAll<HTMLElement>('.press, .native-field')].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && (width < target || height < target);
    });
    const texts = [...document.querySelectorAll<HTMLElement>('.frame *')].filter((element) => {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
      const { fontSize, lineHeight } = getComputedStyle(element);
      const size = Number.parseFloat(fontSize);
      return hasText && (size < text || Number.parseFloat(lineHeight) / size < 1.299);
    });
    return [...targets, ...texts].map(
      (element) => `${element.className} “${element.textContent?.trim().slice(0, 20)}”`,
    );
  }, smallest);

/** Evaluated by the debugger, so that the page's own policy need not allow it. */
async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } };
    interface Finding {
      readonly id: string;
      readonly impact: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    return (await run.run()).violations;
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

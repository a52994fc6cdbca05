import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Actor } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { aDoor, type TestDoor } from '../../factories/door.ts';
import { launchBrowser } from './chromium.ts';
import { takePhone, type Phone, type PhoneOptions, type Shelf } from './phone.ts';

/** A community with its server as a demo, and phones to hold. */
export interface Scene {
  readonly community: Community;
  readonly door: TestDoor;
  /** A phone at the first page. */
  phone(options?: PhoneOptions): Promise<Phone>;
  /** A phone in whose page somebody has logged in, as anybody would. */
  phoneOf(person: string, options?: PhoneOptions): Promise<Phone>;
  /** A phone that still has somebody’s log-in. */
  phoneAs(actor: Pick<Actor, 'id'>, options?: PhoneOptions): Promise<Phone>;
}

/** Set up once for a file of journeys; each journey has its own phone. */
export function aScene(given: Parameters<typeof aCommunity>[0] = {}): () => Scene {
  let scene: Scene | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    const [community, launched] = await Promise.all([aCommunity(given), launchBrowser()]);
    browser = launched;
    const door = await aDoor({ ...community.app, demo: true });
    const shelf: Shelf = new Map();
    const phone = (options: PhoneOptions = {}) => takePhone(launched, shelf, door.url, options);
    scene = {
      community,
      door,
      phone,
      async phoneAs({ id }, options) {
        const { token } = await community.app.sessions.open(id, 'console');
        return phone({ ...options, token });
      },
      async phoneOf(person, options) {
        const held = await phone(options);
        await logIn(held, person);
        return held;
      },
    };
  });
  afterAll(() => browser?.close());
  return () => scene!;
}

async function logIn(phone: Phone, person: string): Promise<void> {
  await phone.press('去登录');
  await phone.press(new RegExp(`^${person}`, 'u'), 'link');
  await phone.sees(`${person}，您好`);
  phone.countAnew();
}

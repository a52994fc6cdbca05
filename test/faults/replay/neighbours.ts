import { setTimeout as pause } from 'node:timers/promises';
import type { NeedIntake } from '../../../bots/dialogues/need-intake.ts';
import type { App } from '../../../src/app.ts';
import { contactOf } from '../../../src/features/residents/index.ts';
import { idFrom } from '../../../src/kernel/index.ts';
import type { RunningDialogue } from '../../../src/platform/chat/index.ts';
import { GUIHUA, HEWAN } from '../../../scripts/demo/regions.ts';
import { buildUtterance } from '../../factories/chat.ts';
import { buildResident } from '../../factories/residents.ts';
import { chanceFrom } from '../../setup/chance.ts';
import type { Platform, Said } from './platform.ts';
import { ASIDES, COMMON_MATTERS, dangerAt, FOLLOW_UPS, MATTERS } from './words.ts';

/** What must come of what was said. */
export interface Ledger {
  /** Everything that was said, in the order in which it was. */
  readonly said: Said[];
  /** Ids of the needs that were confirmed. */
  readonly confirmed: Set<string>;
  /** Ids of the needs that were taken back. */
  readonly withdrawn: Set<string>;
  readonly joined: Join[];
  /** Messages that spoke of danger. */
  readonly dangers: Said[];
}

/** With this message somebody said of the need with this number that it happens to them too. */
export interface Join {
  readonly number: string;
  readonly said: Said;
}

export const anEmptyLedger = (): Ledger => ({
  said: [],
  confirmed: new Set(),
  withdrawn: new Set(),
  joined: [],
  dangers: [],
});

/** The id of the need that this message begins. */
export const needOf = (resident: string, once: string): string => idFrom('needs.submit-need', resident, once, 'need');

interface Talk {
  readonly app: App;
  readonly platform: Platform;
  readonly ledger: Ledger;
  readonly seed: number;
  /** Nobody begins anything new when so much was said. */
  readonly most: number;
}

const MOST_TURNS = 8;
const ROOMS = 40;

/** Neighbours talk to the bot, so many at once, one after the other, until enough was said. */
export async function talk(parts: Talk, atOnce: number): Promise<void> {
  let count = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (parts.ledger.said.length < parts.most) await live(parts, (count += 1));
    }),
  );
}

/** One neighbour, who has a matter or two on their mind, and perhaps sees danger; in private or in a room. */
async function live({ app, platform, ledger, seed, most }: Talk, index: number): Promise<void> {
  const chance = chanceFrom(seed + index * 7919);
  const contact = `neighbour${index}`;
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(chance() * items.length)]!;
  const room = chance() < 0.3 ? `room${Math.floor(chance() * ROOMS)}` : undefined;
  const place = room === undefined ? {} : { room };
  await app.residents.insert(
    buildResident({ id: contact, contacts: [contactOf('terminal', contact)], region: pick([GUIHUA, HEWAN]) }),
    [],
  );
  let count = 0;

  if (chance() < 0.08) {
    for (const building of [index, index + 1, index + 2]) ledger.dangers.push(await say(dangerAt(building)));
    return;
  }
  for (let matters = 0; matters < 2 && ledger.said.length < most; matters += 1) {
    if (chance() < 0.3) await talkOf(pick(ASIDES));
    await talkOf(pick(chance() < 0.4 ? COMMON_MATTERS : MATTERS));
  }

  /** Says it, and goes on until the bot asks nothing more. */
  async function talkOf(words: string): Promise<void> {
    await say(words);
    for (let turns = 0; turns < MOST_TURNS; turns += 1) {
      const { running } = await app.conversations.of(buildUtterance({ contact, ...place }));
      if (running === undefined) return;
      await answer(running);
    }
    await say('不用了');
  }

  async function answer({ name, state }: RunningDialogue): Promise<void> {
    if (name !== 'need-intake') return void (await say('不是'));
    const { once, same, questions } = state as NeedIntake;
    if (same !== undefined) {
      const joins = chance() < 0.5;
      const said = await say(joins ? '是' : '不是');
      if (joins && !same.isOwn) ledger.joined.push({ number: same.number, said });
    } else if (questions.length > 0) {
      await say(chance() < 0.5 ? '跳过' : questions[0] === 'place' ? '3号楼楼下' : '老人');
    } else if (chance() < 0.1) {
      await say('算了');
    } else await confirm(needOf(contact, once));
  }

  async function confirm(need: string): Promise<void> {
    ledger.confirmed.add(need);
    if (chance() < 0.15) {
      // Said in one breath: heard in another order, the draft would be dropped and nothing taken back.
      ledger.withdrawn.add(need);
      await say('确认', '撤回');
      return;
    }
    await say('确认');
    const number = (await app.needs.find(need))?.number ?? 'lost';
    const followUps = FOLLOW_UPS.filter(() => chance() < 0.3).map((words) => words.replace('{number}', number));
    if (chance() < 0.15) {
      ledger.withdrawn.add(need);
      followUps.push(`撤回 ${number}`, '进度');
    }
    if (followUps.length > 0) await say(...followUps);
  }

  async function say(...words: readonly string[]): Promise<Said> {
    const said = words.map((text) => ({
      id: `${contact}-${(count += 1)}`,
      contact,
      text: room === undefined ? text : `@小邻 ${text}`,
      ...place,
    }));
    ledger.said.push(...said);
    await platform.say(said, chance() < 0.1);
    return said.at(-1)!;
  }
}

/** Staff of organizations read their offers and answer them, in turn, until they are told to stop. */
export async function staffAnswer(
  { app, platform, ledger, seed }: Talk,
  { isOver, most }: { readonly isOver: () => boolean; readonly most: number },
): Promise<void> {
  const chance = chanceFrom(seed);
  for (let count = 0; count < most && !isOver();) {
    const [offer] = await app.offers.findWhere({ state: 'open' }, { sort: { preparedAt: -1 }, limit: 1 });
    const [staff] = offer === undefined ? [] : await app.residents.staffOf(offer.organization);
    const contact = staff?.contacts[0]?.contact;
    if (offer === undefined || contact === undefined) {
      await pause(100);
      continue;
    }
    count += 1;
    const text = chance() < 0.7 ? `接单 ${offer.number}` : `婉拒 ${offer.number} 人手不够`;
    const said = { id: `staff-${count}`, contact, text };
    ledger.said.push(said);
    await platform.say([said], chance() < 0.1);
  }
}

import { expect, it } from 'vitest';
import { inPages } from '../../../bots/chat/pages.ts';
import { HOUR } from '../../../src/kernel/index.ts';
import { aChat, answeredAfterDeath } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildNeed } from '../../factories/needs.ts';

const LAMP = '三楼楼道灯坏了好几天了，老人晚上不敢下楼';
const numberOf = (index: number) => `N20260302-${100_001 + index}`;
const needs = (count: number) =>
  Array.from({ length: count }, (_, index) => buildNeed({ id: `need${index}`, number: numberOf(index) }));
const numbersIn = (texts: readonly string[]): string[] => texts.join().match(/N\d{8}-\d{6}/gu) ?? [];

it('更多 brings a long list page by page, every line once', async () => {
  const { app } = await aCommunity({ needs: needs(23) });
  const chat = aChat(app);

  const first = await chat.say('lin', '我的需求');
  expect(first.join()).toContain('还有13条，接着看请发“更多”。');
  const second = await chat.say('lin', '更多');
  expect(second.join()).toContain('还有3条');
  const third = await chat.say('lin', '更多');
  expect(third.join()).not.toContain('还有');

  const shown = numbersIn([...first, ...second, ...third]);
  expect(shown.toSorted()).toEqual(Array.from({ length: 23 }, (_, index) => numberOf(index)));
  expect(await chat.say('lin', '更多')).toEqual(['后面没有了。']);
});

it('更多 is about the last list of this person in this place, and for a while only', async () => {
  const { app, time } = await aCommunity({ needs: needs(12) });
  const chat = aChat(app);
  await chat.say('lin', '我的需求');

  expect(await chat.say('wang', '更多')).toEqual(['后面没有了。']);
  expect(await chat.say('lin', '更多', { room: 'garden' })).toEqual(['后面没有了。']);
  time.pass(HOUR);
  expect(await chat.say('lin', '更多')).toEqual(['后面没有了。']);
  await chat.say('lin', '我的需求');
  await chat.say('lin', '帮助');
  const pages: string[] = [];
  for (let page = ''; page !== '后面没有了。'; pages.push(page)) page = (await chat.say('lin', '更多')).join();
  expect(pages[0]).toContain('【办事】');
  expect(pages.join()).toContain('· 我的编号');
});

it('更多 in a questionnaire brings the page and comes back to the question', async () => {
  const { app } = await aCommunity({ needs: needs(12) });
  const chat = aChat(app);
  await chat.say('lin', LAMP);
  await chat.say('lin', '我的需求');

  const said = await chat.say('lin', '更多');

  expect(numbersIn(said.slice(0, 1))).toHaveLength(2);
  expect(said[1]).toContain('我们接着说刚才的事');
});

it('更多 delivered again after a crash brings the same page', async () => {
  const { app, time } = await aCommunity({ needs: needs(23) });
  await aChat(app).say('lin', '我的需求');

  expect((await answeredAfterDeath(app, time, '更多')).join()).toContain('还有3条');
});

it('“继续” brings the next page when nothing else was set aside', async () => {
  const { app } = await aCommunity({ needs: needs(12) });
  const chat = aChat(app);
  await chat.say('lin', '我的需求');

  expect(numbersIn(await chat.say('lin', '继续'))).toHaveLength(2);
  expect((await chat.say('lin', '继续')).join()).toContain('现在没有放下的事');
});

it('inPages() says a short list whole', () => {
  expect(inPages(['一', '二'], { perPage: 2 })).toEqual({ say: ['一\n二'], more: [] });
});

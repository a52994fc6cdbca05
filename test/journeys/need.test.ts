import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { REACTIONS } from '../../jobs/index.ts';
import { startWorker } from '../../jobs/worker.ts';
import type { App } from '../../src/app.ts';
import { listOffers } from '../../src/features/matching/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { aChat } from '../factories/chat.ts';
import { aCommunity } from '../factories/community.ts';
import { buildOrganization, buildService } from '../factories/directory.ts';
import { toldIn } from '../factories/told.ts';

const MEALS = buildService({ id: 'meals', name: '高龄老人送餐', description: '给独居老人送热饭上门。', capacity: 1 });
const NUMBER = /N\d{8}-\d{6}/u;

it('a need finds an organization while the worker runs: offer, acceptance, outcome, and the three answers', async () => {
  const { app, staff } = await aCommunity({ organizations: [buildOrganization()], services: [MEALS] });
  const worker = await startWorker(app, { reactions: REACTIONS, scheduled: [] });
  const chat = aChat(app);
  const lin = async (text: string) => (await chat.say('lin', text)).join('\n');

  await lin('1号楼的李奶奶一个人住，做不了饭，想请人中午送饭上门');
  const number = NUMBER.exec(await lin('确认'))![0];
  await untilTold(app, 'staff', number);
  const inbox = await perform(listOffers, app, staff, { state: 'open' });
  expect(inbox.items).toMatchObject([{ offer: { number, service: 'meals' }, needState: 'offered' }]);

  await chat.say('staff', '接单');
  await untilTold(app, 'lin', '接下了您的需求');
  await lin('2号楼的王爷爷也一个人住，想请人送饭上门');
  await lin('确认');
  await untilTold(app, 'broker', '没有机构接下');

  await chat.say('staff', `办结 ${number} 每天中午送一份`);
  await untilTold(app, 'lin', '每天中午送一份');
  expect(await lin('评价 是是是')).toContain('谢谢');
  expect(await lin(`进度 ${number}`)).toMatch(/提交[^]*接单[^]*办结[^]*确认解决/u);

  await worker.stop();
});

async function untilTold(app: App, resident: string, words: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await toldIn(app, resident)).some((text) => text.includes(words))) return;
    await pause(50);
  }
  throw new Error(`${resident} was not told of ${words}.`);
}

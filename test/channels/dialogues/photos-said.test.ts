import { expect, it } from 'vitest';
import { PHOTOS } from '../../../config/people/photos.ts';
import { listNotices } from '../../../src/features/broadcasts/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import type { Utterance } from '../../../src/platform/chat/index.ts';
import { aChat, type TestChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildNeed, LAMP } from '../../factories/needs.ts';
import { buildPicture, countPhotos } from '../../factories/needs/pictures.ts';

const RECEIVED = expect.stringContaining('已经转给社区工作人员');

async function aTalk(given: Parameters<typeof aCommunity>[0] = {}) {
  const community = await aCommunity(given);
  const chat = aChat(community.app);
  const photo = { kind: 'picture', picture: async () => buildPicture() } as const;
  const send = (more: Partial<Utterance> = {}) => chat.say('lin', '', { ...photo, ...more });
  const latest = async () => (await community.app.needs.ofResident('lin'))[0];
  return { ...community, chat, send, latest };
}

async function sayNeed(chat: TestChat): Promise<string[]> {
  await chat.say('lin', '家里的水管漏水了，想找人修');
  await chat.say('lin', '3号楼');
  await chat.say('lin', '跳过');
  return chat.say('lin', '确认');
}

it('a photo sent right after a need goes to it, and stays with it when it is delivered twice', async () => {
  const { chat, send, latest, app } = await aTalk();
  await sayNeed(chat);

  const said = await send({ id: 'terminal:photo' });
  const again = await send({ id: 'terminal:photo' });

  const need = await latest();
  expect(said).toEqual([`照片放到${need!.number}里了，办事的人看得到。`]);
  expect(again).toEqual(said);
  expect(need!.photos).toHaveLength(1);
  expect(await countPhotos({ app })).toBe(1);
});

it('a photo sent while the need is being said waits for it, and the question stays open', async () => {
  const { chat, send, latest } = await aTalk();
  await chat.say('lin', '家里的水管漏水了，想找人修');

  expect(await send()).toEqual(['照片收好了，登记时一起放上。请接着回答上面的问题。']);
  await chat.say('lin', '3号楼');
  await chat.say('lin', '跳过');

  expect(await chat.say('lin', '确认')).toEqual([expect.stringContaining('编号'), '您发的1张照片也放上了。']);
  expect((await latest())!.photos).toHaveLength(1);
});

it('a photo sent first is passed on, and goes with a need that is said soon after', async () => {
  const { chat, send, latest, worker, app } = await aTalk();

  expect(await send()).toEqual([RECEIVED]);
  expect((await perform(listNotices, app, worker, {})).items).toMatchObject([{ about: 'lin' }]);
  await sayNeed(chat);

  expect((await latest())!.photos).toHaveLength(1);
});

it.each([
  ['too late', PHOTOS.saidMs + 1000, {}],
  ['to a need that is withdrawn', 0, { state: 'withdrawn' as const }],
  ['to one that has all it may have', 0, { photos: ['a', 'b', 'c'] }],
])('a photo that comes %s is passed on to the workers', async (_, after, given) => {
  const { send, time, app, latest } = await aTalk();
  const before = await app.needs.insert(buildNeed({ ...given, number: LAMP, submittedAt: time.now() }), []);
  time.pass(after);

  expect(await send()).toEqual([RECEIVED]);
  expect((await latest())!.photos).toEqual(before.photos);
});

it.each([
  ['cannot be fetched', async () => Promise.reject(new Error('the platform has none'))],
  ['is none', async () => Buffer.from('no photo')],
])('a photo that %s is passed on, and the message is answered all the same', async (_, picture) => {
  const { chat, send, latest } = await aTalk();
  await sayNeed(chat);

  expect(await send({ picture })).toEqual([RECEIVED]);
  expect((await latest())!.photos).toBeUndefined();
});

it('a photo of somebody whose home is not known is passed on and not kept', async () => {
  const { chat, app } = await aTalk();

  const said = await chat.say('guest', '', { kind: 'picture', picture: async () => buildPicture() });

  expect(said).toEqual([RECEIVED]);
  expect(await countPhotos({ app })).toBe(0);
});

import { describe, expect, it } from 'vitest';
import { buildActivity } from '../../factories/activities.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';

/** No rule hears these; examples make it likely what they mean. */
const SIGNS_UP = '八段锦我跟我爱人都去，给记上呗';

describe('what no rule is sure of', () => {
  const aTalk = () => aCommunity({ activities: [buildActivity({ id: 'qigong', title: '八段锦', capacity: 20 })] });

  it('is done when it harms nothing', async () => {
    const { app } = await aTalk();
    expect((await aChat(app).say('lin', '这阵子社区都弄些啥子活动哟')).join()).toContain('八段锦');
  });

  it('is asked about when it changes something, and done when that is meant', async () => {
    const { app, lin } = await aTalk();
    const chat = aChat(app);

    expect(await chat.say('lin', SIGNS_UP)).toEqual([expect.stringMatching(/报名活动.*“是”.*报名 八段锦 2人/su)]);
    expect((await app.activities.find('qigong'))?.signUps).toEqual([]);
    await chat.say('lin', '是的');

    expect((await app.activities.find('qigong'))?.signUps).toMatchObject([{ resident: lin.id, people: 2 }]);
  });

  it('is not done when something else was meant', async () => {
    const { app } = await aTalk();
    const chat = aChat(app);
    await chat.say('lin', SIGNS_UP);

    const said = await chat.say('lin', '不是');

    expect(said.join()).toMatch(/换个说法|我这样记|什么位置|谁需要/u);
    expect((await app.activities.find('qigong'))?.signUps).toEqual([]);
  });

  it('gives way to whatever is said instead of an answer', async () => {
    const { app } = await aTalk();
    const chat = aChat(app);
    await chat.say('lin', SIGNS_UP);

    expect((await chat.say('lin', '三楼楼道灯坏了好几天了')).join()).toContain('我这样记');
    await chat.say('lin', '是');

    expect((await app.activities.find('qigong'))?.signUps).toEqual([]);
  });

  it('goes to those who were called after a danger, whatever it seems to mean', async () => {
    const { app } = await aTalk();
    const chat = aChat(app);
    await chat.say('lin', '我家着火了，快来人');

    expect(await chat.say('lin', SIGNS_UP)).toEqual([expect.stringMatching(/119.*也告诉他们了/u)]);
  });

  it('may be a danger: the numbers are given, and 是 calls the duty worker', async () => {
    const { app } = await aTalk();
    const chat = aChat(app);

    const said = await chat.say('lin', '奶奶今天说话有点含糊');
    expect(said.join()).toMatch(/119.*现在有人有危险吗/su);
    expect(await app.needs.findWhere({})).toEqual([]);
    await chat.say('lin', '是');

    expect(await app.needs.findWhere({})).toMatchObject([{ route: 'duty' }]);
  });

  it('is left alone in a group when nobody asked the bot', async () => {
    const { app } = await aTalk();
    const chat = aChat(app);
    const inGroup = { room: 'guihua', addressed: false };

    expect(await chat.say('lin', SIGNS_UP, inGroup)).toEqual([]);
    expect(await chat.say('lin', '这阵子社区都弄些啥子活动哟', inGroup)).toEqual([]);
  });

  it('means nothing that only others may do', async () => {
    const { app } = await aTalk();
    const words = '还有哪几件事等着我办嘞，念给我听';
    expect((await aChat(app).say('lin', words)).join()).not.toContain('今日工作');
  });

  it('is kept for the staff to say what it means, and what they say counts', async () => {
    const { app } = await aTalk();
    const chat = aChat(app);
    await chat.say('lin', SIGNS_UP);
    const [kept] = await app.notUnderstood.list(['/d1/s1/c1/'], 10, null);
    await app.notUnderstood.label(kept!.id, { intent: 'none', by: 'worker' }, app.clock());

    expect(await chat.say('wang', SIGNS_UP)).toEqual([expect.stringContaining('没听懂')]);
  });
});

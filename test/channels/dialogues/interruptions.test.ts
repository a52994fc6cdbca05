import { describe, expect, it } from 'vitest';
import { duringOf, hearCommand } from '../../../bots/chat/hear.ts';
import { COMMANDS } from '../../../bots/commands/index.ts';
import { DIALOGUES } from '../../../bots/dialogues/index.ts';
import { askedFirst, isGoingOn, isInterruption } from '../../../bots/understand/conversation/interruption.ts';
import type { App } from '../../../src/app.ts';
import { buildActivity } from '../../factories/activities.ts';
import { aChat, answeredAfterDeath, buildUtterance } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildNeed } from '../../factories/needs.ts';

const LAMP = '三楼楼道灯坏了好几天了，老人晚上不敢下楼';
const PIPE = '2号楼门口的下水道堵了，污水都漫出来了';
const BACK =
  '我们接着说刚才的事（三楼楼道灯坏了好几天了，老人晚上…）：请回“确认”提交，回“取消”不提，或把事情重说一遍。';

describe('in the middle of a questionnaire', () => {
  it.each([['有什么活动'], ['先问个事，有什么活动'], ['等一下，有什么活动？']])(
    '“%s” is answered, and the bot comes back to its question by itself',
    async (words) => {
      const { app } = await aCommunity({ activities: [buildActivity()] });
      const chat = aChat(app);
      await chat.say('lin', LAMP);

      const said = await chat.say('lin', words);

      expect(said).toHaveLength(2);
      expect(said[0]).toContain('重阳茶话会');
      expect(said[1]).toBe(BACK);
      expect((await chat.say('lin', '确认')).join()).toContain('记下了，编号');
    },
  );

  it('“等一下，先问个事” lets the next words be something else, even the need of somebody else', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app);
    await chat.say('lin', LAMP);

    expect((await chat.say('lin', '等一下，先问个事')).join()).toContain('先放一放，说完我再接着问您');
    expect((await chat.say('lin', PIPE)).join()).toContain('下水道堵了');
    const done = await chat.say('lin', '确认');

    expect(done[0]).toContain('记下了，编号');
    expect(done.at(-1)).toBe(BACK);
    expect((await chat.say('lin', '确认')).join()).toContain('记下了，编号');
    expect((await app.needs.findWhere({})).map(({ text }) => text).sort()).toEqual([PIPE, LAMP].sort());
  });

  it('what is not understood after “先问个事” leads back to the question too', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app);
    await chat.say('lin', LAMP);
    await chat.say('lin', '先问个事');

    expect(await chat.say('lin', '你们几点下班')).toEqual([expect.stringContaining('没听懂'), BACK]);
  });

  it('“继续” asks the open question again', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app);
    expect((await chat.say('lin', '继续')).join()).toContain('现在没有放下的事');
    await chat.say('lin', LAMP);
    await chat.say('lin', '等等');

    expect(await chat.say('lin', '继续')).toEqual([BACK]);
  });

  it('a third thing ends the oldest, and the bot says which', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app);
    await chat.say('lin', LAMP);
    await chat.say('lin', `先说个事，${PIPE}`);

    const said = await chat.say('lin', '先说个事，5号楼电梯停了两天，轮椅下不来');

    expect(said[0]).toBe(
      '一次最多放着两件事，更早的那件（三楼楼道灯坏了好几天了，老人晚上…）先不办了，没有提交。要办请再说一遍。',
    );
    expect((await chat.say('lin', '取消')).at(-1)).toContain('我们接着说刚才的事（2号楼门口的下水道堵了');
    expect(await chat.say('lin', '取消')).toEqual(['好的，刚才的事先不办了。']);
    expect(await chat.say('lin', '取消')).toEqual(['现在没有正在办的事。']);
  });

  it('danger ends everything that is open, says what was not sent, and asks nothing', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app);
    await chat.say('lin', LAMP);
    await chat.say('lin', `先说个事，${PIPE}`);

    const said = await chat.say('lin', '我家着火了，快来人');

    expect(said[0]).toContain('119');
    expect(said.slice(1)).toEqual([expect.stringContaining('先停下了，没有提交')]);
    expect(said[1]).toContain('下水道');
    expect(said[1]).toContain('楼道灯');
    expect(await chat.say('lin', '取消')).toEqual(['现在没有正在办的事。']);
  });

  it('both run out together, and the bot says what was not sent', async () => {
    const { app, time } = await aCommunity();
    const chat = aChat(app);
    await chat.say('lin', LAMP);
    await chat.say('lin', `先说个事，${PIPE}`);
    time.pass(31 * 60_000);

    const said = await chat.say('lin', '确认');

    expect(said).toEqual([expect.stringMatching(/下水道.*楼道灯.*已经过了时间，没有提交/u)]);
    expect(await app.needs.findWhere({})).toEqual([]);
  });

  it('words for the neighbours are left alone: no question in between', async () => {
    const { app } = await aCommunity({ activities: [buildActivity({ rooms: ['terminal:garden'] })] });
    const chat = aChat(app);
    await chat.say('lin', LAMP, { room: 'garden' });

    const said = await chat.say('lin', '报名', { room: 'garden', addressed: false });

    expect(said).toHaveLength(1);
    expect(said[0]).toContain('重阳茶话会');
  });
});

it('a message delivered again gets the same words of coming back', async () => {
  const { app, time } = await aCommunity();
  await aChat(app).say('lin', LAMP);
  await aChat(app).say('lin', `先说个事，${PIPE}`, { id: 'terminal:second' });

  const said = await answeredAfterDeath(app, time, '确认');

  expect(said).toEqual([expect.stringContaining('记下了，编号'), BACK]);
  expect(await app.needs.findWhere({})).toHaveLength(1);
});

it('a confirmation that fails for good is not lost: the question is open again', async () => {
  const { app } = await aCommunity();
  await aChat(app).say('lin', LAMP);
  const broken: App = { ...app, needs: {} as App['needs'] };

  expect(await aChat(broken).say('lin', '确认', { id: 'terminal:broken' })).toEqual([expect.stringContaining('出了')]);
  expect((await aChat(app).say('lin', '确认', { id: 'terminal:again' })).join()).toContain('记下了，编号');
  expect(await app.needs.findWhere({})).toHaveLength(1);
});

it('评价 that gave way is asked again when the other thing is done', async () => {
  const { app } = await aCommunity({ needs: [buildNeed({ state: 'done' })] });
  const chat = aChat(app);
  await chat.say('lin', '评价');
  await chat.say('lin', '3号楼楼道灯坏了好几天了，老人晚上不敢下楼');

  expect((await chat.say('lin', '确认')).at(-1)).toContain('第一问');
});

it('a dialogue that changed and cannot be carried over ends with a sentence, and the one aside goes on', async () => {
  const { app } = await aCommunity({ needs: [buildNeed({ state: 'done' })] });
  const chat = aChat(app);
  await chat.say('lin', LAMP);
  await chat.say('lin', '先问个事，评价');
  const changed = DIALOGUES.map((one) => (one.name === 'outcome-questions' ? { ...one, version: 99 } : one));

  const said = await aChat(app, { dialogues: changed }).say('lin', '是', { id: 'terminal:changed' });

  expect(said).toEqual(['刚才没说完的事（评价）已经过了时间，没有提交。要办请从头再说一遍。', BACK]);
});

it('the same thing begun anew takes the place of what was begun before', async () => {
  const { app } = await aCommunity();
  const chat = aChat(app);
  await chat.say('lin', LAMP);
  await chat.say('lin', `先说个事，${PIPE}`);
  await chat.say('lin', `先说个事，${PIPE}`);

  expect((await chat.say('lin', '取消')).at(-1)).toBe(BACK);
  expect(await chat.say('lin', '取消')).toEqual(['好的，刚才的事先不办了。']);
});

it.each(['工作人员联系了', '还没有', '说不清楚', '社工', '3号楼后面'])('“%s” interrupts no questionnaire', (text) => {
  const heard = hearCommand(COMMANDS, buildUtterance({ text }));

  expect(heard === null ? undefined : duringOf(heard)).toBeUndefined();
});

describe('words of interruption', () => {
  it.each(['等一下', '等等', '等一下，先问个事', '先问个事', '我先问你个事', '等会儿,我先说件别的事。', '稍等一下！'])(
    '“%s” interrupts',
    (words) => {
      expect(isInterruption(words)).toBe(true);
      expect(askedFirst(words)).toBeNull();
    },
  );

  it.each([
    ['先问个事，有什么活动', '有什么活动'],
    ['等一下，先问个事：我的需求', '我的需求'],
    ['等一下，进度', '进度'],
    ['另外问个事，几点开门？', '几点开门？'],
  ])('“%s” asks first “%s”', (words, first) => {
    expect(askedFirst(words)).toBe(first);
  });

  it.each(['先修楼道灯', '等一下午了还没人来', '等等我家孩子', '问题很多', '3号楼', '确认'])(
    '“%s” interrupts nothing',
    (words) => {
      expect([isInterruption(words), askedFirst(words)]).toEqual([false, null]);
    },
  );

  it.each(['继续', '接着说', '好了,继续吧', '问完了'])('“%s” goes on', (words) => {
    expect(isGoingOn(words)).toBe(true);
  });
});

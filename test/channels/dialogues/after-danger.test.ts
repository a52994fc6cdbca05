import { describe, expect, it } from 'vitest';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildResident } from '../../factories/residents.ts';

const { region: _home, ...withoutHome } = buildResident({ id: 'new', trust: 'contact' });
const FIRE = '我家着火了，快来人';

describe('after a danger', () => {
  it('what is said next goes to those who were called, unless it is another matter', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app);
    await chat.say('lin', FIRE);

    expect(await chat.say('lin', '想找人帮忙把奶奶背下楼')).toEqual([expect.stringMatching(/119.*也告诉他们了/u)]);
    expect((await chat.say('lin', '另外，想找师傅修一下水龙头')).join()).not.toContain('也告诉他们了');
    expect(await app.needs.findWhere({})).toHaveLength(1);
  });

  it.each(['我在6号楼3单元', '快点来', '火已经灭了，不用来了', '不用来了', '没事了，误报', '你们到哪了'])(
    '“%s” is said to those who were called, though alone it would ask for nothing',
    async (words) => {
      const { app } = await aCommunity();
      const chat = aChat(app);
      await chat.say('lin', FIRE);

      expect(await chat.say('lin', words)).toEqual([expect.stringMatching(/119.*也告诉他们了/u)]);

      const [need] = await app.needs.findWhere({});
      expect(need?.timeline.at(-1)).toMatchObject({ step: 'say-more', note: words });
    },
  );

  it('what somebody says next whose home nobody knows goes to them, too', async () => {
    const { app, settle } = await aCommunity();
    await settle(withoutHome);
    const chat = aChat(app);
    await chat.say('new', FIRE);

    expect(await chat.say('new', '三楼靠楼梯那一间')).toEqual([expect.stringMatching(/119.*也告诉他们了/u)]);
  });

  it('a single letter is answered like any other', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app);
    await chat.say('lin', FIRE);

    expect(await chat.say('lin', '是')).toEqual([expect.stringContaining('没听懂')]);
  });
});

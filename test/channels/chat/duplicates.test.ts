import { describe, expect, it } from 'vitest';
import { aChat } from '../../factories/chat.ts';
import { aCommunity, type Seeds } from '../../factories/community.ts';
import { buildSharedNeed, LAMP, OTHER_LAMP } from '../../factories/needs.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { toldIn } from '../../factories/told.ts';

const SAID = '三号楼楼道的灯不亮了，老人下楼怕摔';

/** 林晓梅’s lamp is there already; the contacts of people are their names. */
async function aTalk(given: Seeds = {}) {
  const community = await aCommunity({ needs: [buildSharedNeed()], ...given });
  const chat = aChat(community.app);
  const numbers = async () => (await community.app.needs.ofResident('wang')).map(({ number }) => number);
  return { ...community, say: chat.say, numbers };
}

describe('what a neighbour reported already', () => {
  it('is shown before anything else is asked; 是 counts one in and registers nothing', async () => {
    const { app, say, numbers } = await aTalk();

    const [asked] = await say('wang', SAID);
    const [answer] = await say('wang', '是');

    expect(asked).toContain(`附近已经有人反映过类似的事（编号 ${LAMP}：`);
    expect(answer).toContain(`帮您加一了，${LAMP}现在有2人遇到`);
    expect(await numbers()).toEqual([]);
    expect((await app.needs.findByNumber(LAMP))?.followers).toMatchObject([{ resident: 'wang' }]);
  });

  it.each(['同一件事', '就是这件事', '加一', '我也遇到了', '对'])('“%s” counts one in too', async (words) => {
    const { app, say } = await aTalk();

    await say('wang', SAID);
    await say('wang', words);

    expect((await app.needs.findByNumber(LAMP))?.followers).toHaveLength(1);
  });

  it.each(['不是', '不是同一件事', '照常登记', '不知道'])('“%s” goes on as usual', async (words) => {
    const { say, numbers } = await aTalk();

    await say('wang', SAID);
    const [draft] = await say('wang', words);
    await say('wang', '确认');

    expect(draft).toContain('我这样记，对吗？');
    expect(await numbers()).toHaveLength(1);
  });

  it('“不是3号楼是5号楼” corrects the words, which are then another matter', async () => {
    const { say } = await aTalk();

    await say('wang', '3号楼楼道的灯不亮了，老人下楼怕摔');
    const [draft] = await say('wang', '不是3号楼是5号楼');

    expect(draft).toContain('5号楼楼道的灯不亮了');
  });

  it('取消 drops it, and what is no answer is asked again', async () => {
    const { app, say, numbers } = await aTalk();

    await say('wang', SAID);
    expect(await say('wang', '啥')).toEqual(['请回“是”或“不是”。不提了请回“取消”。']);
    const [dropped] = await say('wang', '取消');

    expect(dropped).toContain('先不办了');
    expect([await numbers(), (await app.needs.findByNumber(LAMP))?.followers]).toEqual([[], undefined]);
  });

  it('is one’s own, and is not registered twice', async () => {
    const { app, say } = await aTalk();

    const [asked] = await say('lin', SAID);
    const [answer] = await say('lin', '是');

    expect(asked).toContain(`您之前反映过类似的事，编号 ${LAMP}`);
    expect(answer).toContain('不重复登记');
    expect(await app.needs.ofResident('lin')).toHaveLength(1);
  });

  it('was closed meanwhile: that is said, and how to go on', async () => {
    const { app, say } = await aTalk();
    await say('wang', SAID);
    const { id } = (await app.needs.findByNumber(LAMP))!;
    await app.needs.change(id, (need) => ({ next: { ...need, state: 'withdrawn' as const }, result: undefined }));

    expect(await say('wang', '是')).toEqual([expect.stringContaining('已经撤回'), '要照常登记，请把事情再说一遍。']);
  });
});

describe('in so many words', () => {
  const twin = buildSharedNeed({ id: 'other', number: OTHER_LAMP, resident: 'wang', text: SAID });
  const needs = [buildSharedNeed(), twin];

  it('a worker asks what is the same, merges it, and takes it apart', async () => {
    const { app, say } = await aTalk({ needs });

    const [likely] = await say('worker', `查重 ${OTHER_LAMP}`);
    const [merged] = await say('worker', `合并 ${OTHER_LAMP} 到 ${LAMP}`);
    const [progress] = await say('wang', `进度 ${OTHER_LAMP}`);
    const [apart] = await say('worker', `拆开 ${OTHER_LAMP}`);
    await settleReactions(app);

    expect(likely).toContain('位置相同');
    expect(likely).toContain(`合并 ${LAMP} 到 ${OTHER_LAMP}`);
    expect(merged).toContain(`${OTHER_LAMP}已并入 ${LAMP}`);
    expect(progress).toContain(`${OTHER_LAMP}已并入 ${LAMP}`);
    expect(progress).toContain('已有2人说遇到这件事');
    expect(apart).toContain('单独办理');
    expect(await app.needs.findByNumber(OTHER_LAMP)).toMatchObject({ state: 'at-hall' });
    expect(await toldIn(app, 'wang')).toHaveLength(2);
  });

  it('a resident is told who may merge, and a worker what is missing', async () => {
    const { app, say } = await aTalk({ needs });

    expect(await say('wang', `合并 ${OTHER_LAMP} 到 ${LAMP}`)).toEqual([expect.stringContaining('不在您负责的区域')]);
    expect(await say('worker', `合并 ${OTHER_LAMP}`)).toEqual([expect.stringContaining('请写明把哪件并到哪件')]);
    expect(await app.needs.findByNumber(OTHER_LAMP)).toMatchObject({ state: 'at-hall' });
  });

  it('a neighbour is counted in, and out again', async () => {
    const { app, say } = await aTalk();

    const [followed] = await say('chen', `+1 ${LAMP}`);
    const [left] = await say('chen', `不再关注 ${LAMP}`);

    expect(followed).toContain('2人遇到');
    expect(left).toContain('不再告诉您');
    expect((await app.needs.findByNumber(LAMP))?.followers).toEqual([]);
  });

  it('+1 alone is no word about a need', async () => {
    const { app, say } = await aTalk();

    await say('chen', '+1');

    expect((await app.needs.findByNumber(LAMP))?.followers).toBeUndefined();
  });
});

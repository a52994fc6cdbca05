import { beforeEach, describe, expect, it } from 'vitest';
import { endSilentHandovers } from '../../../src/features/broadcasts/index.ts';
import { HOUR, MINUTE, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aChat, buildUtterance, type TestChat } from '../../factories/chat.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildRegion } from '../../factories/regions.ts';
import { buildGrant, buildResident } from '../../factories/residents.ts';
import { toldIn } from '../../factories/told.ts';

const LAMP = '三楼楼道灯坏了好几天了，老人晚上不敢下楼';
const BEGUN = expect.stringContaining('已经告诉社区工作人员');

let community: Community;
let chat: TestChat;

beforeEach(async () => {
  community = await aCommunity();
  chat = aChat(community.app);
});

/** What this contact was told beside the bot's own answers, in order. */
const told = (who: string) => toldIn(community.app, `terminal:${who}`);

describe('转人工', () => {
  it('brings the words of a resident to the workers, and theirs back to where it was asked', async () => {
    expect(await chat.say('lin', '转人工')).toEqual([BEGUN]);
    expect(await told('worker')).toEqual([
      '#1 林晓梅（青杨区梧桐街道桂花社区1号楼）想跟工作人员说话，是私聊。\n回话请发：回 1 您的话\n说完了请发：结束 1',
    ]);

    expect(await chat.say('lin', '我妈的低保证明该找谁？')).toEqual([]);
    expect((await told('worker')).at(-1)).toBe('#1 林晓梅：我妈的低保证明该找谁？');
    expect(await chat.say('worker', '回 #1 您好，明天上午来居委会就行。')).toEqual(['已经发给#1。']);
    expect(await told('lin')).toEqual(['社区工作人员刘洋：您好，明天上午来居委会就行。']);

    expect(await chat.say('worker', '结束 1')).toEqual([expect.stringContaining('#1已经结束')]);
    await settleReactions(community.app);
    expect((await told('lin')).at(-1)).toContain('现在又是我在跟您说话');
    expect((await chat.say('lin', '你好')).join()).toContain('有什么事可以直接跟我说');
  });

  it('passes every word on to the worker who took it, and to no other', async () => {
    const other = buildResident({ id: 'second', name: '李强', grants: [buildGrant('worker')] });
    await community.settle(other);
    await chat.say('lin', '找人工');
    await chat.say('lin', '在吗');
    await chat.say('worker', '回1 在的');
    await chat.say('lin', '是悄悄话');

    expect(await told('second')).toEqual([expect.stringContaining('#1 林晓梅'), '#1 林晓梅：在吗']);
    expect((await told('worker')).at(-1)).toBe('#1 林晓梅：是悄悄话');
    expect(await chat.say('second', '回 1 我也在')).toEqual(['#1已经有同事在回，这句话没有发出去。']);
  });

  it('goes to nobody who has lost their role since; another one may answer then', async () => {
    const { app, settle } = community;
    await settle(buildResident({ id: 'second', name: '李强', grants: [buildGrant('worker')] }));
    await settle(buildResident({ id: 'third', name: '王芳', grants: [buildGrant('worker')] }));
    await chat.say('lin', '转人工');
    await chat.say('worker', '回 1 您好');
    for (const gone of ['worker', 'third'])
      await app.residents.change(gone, (resident) => ({ next: { ...resident, grants: [] }, result: undefined }));

    await chat.say('lin', '我妈的低保证明该找谁？');
    const [answered] = await chat.say('second', '回 1 我来接着说');
    await chat.say('lin', '好的谢谢');

    for (const gone of ['worker', 'third']) expect((await told(gone)).join()).not.toMatch(/低保|谢谢/u);
    expect((await told('second')).slice(1)).toEqual(['#1 林晓梅：我妈的低保证明该找谁？', '#1 林晓梅：好的谢谢']);
    expect(answered).toBe('已经发给#1。');
  });

  it('in a group is answered in the group, with a mention', async () => {
    await community.app.rooms.put({ channel: 'terminal', room: 'garden', region: '/d1/s1/c1/' });
    await chat.say('lin', '转人工', { room: 'garden' });
    await chat.say('lin', '随便聊聊', { room: 'garden', addressed: false });
    await chat.say('worker', '回 1 您好');

    expect(await told('worker')).toEqual([expect.stringContaining('是在群里')]);
    expect(await told('garden')).toEqual(['社区工作人员刘洋：您好']);
  });

  it('sets a questionnaire aside, which goes on when the resident comes back', async () => {
    await chat.say('lin', LAMP);
    await chat.say('lin', '转人工');
    await chat.say('lin', '确认');
    expect((await told('worker')).at(-1)).toBe('#1 林晓梅：确认');

    const back = await chat.say('lin', '回到机器人');

    expect(back[0]).toBe('好的，现在又是我在跟您说话了。');
    expect(back[1]).toContain('我们接着说刚才的事（三楼楼道灯坏了');
    expect((await chat.say('lin', '确认')).join()).toContain('记下了，编号');
    await settleReactions(community.app);
    expect(await told('worker')).toContain('#1居民自己结束了对话，不用再回。');
  });

  it('danger, 退订 and 帮助 are heard meanwhile; the person hears of the danger too', async () => {
    await chat.say('lin', '转人工');

    expect((await chat.say('lin', '我家着火了，快来人'))[0]).toContain('119');
    expect((await told('worker')).at(-1)).toBe('#1 林晓梅：我家着火了，快来人');
    expect((await chat.say('lin', '退订')).join()).toContain('不再');
    expect((await chat.say('lin', '帮助')).join()).toContain('您正在跟社区工作人员说话');
    expect((await chat.say('lin', '转人工')).join()).toContain('正在转给社区工作人员');
    expect(await chat.say('lin', '取消')).toEqual([]);
  });

  it('is passed on once however often it is delivered', async () => {
    await chat.say('lin', '转人工');
    const utterance = buildUtterance({ id: 'terminal:twice', text: '有人吗' });
    for (let count = 0; count < 3; count += 1) {
      await chat.receive(utterance);
      await chat.settled();
    }

    expect((await told('worker')).filter((text) => text.endsWith('有人吗'))).toHaveLength(1);
  });

  it('says honestly what to do when nobody can be told', async () => {
    const { app } = community;
    await app.regions.insert(buildRegion({ id: '/d9/', name: '远山区', kind: 'district', parent: null }), []);
    await community.settle(buildResident({ id: 'far', region: '/d9/' }));
    const mute = buildResident({ id: 'mute', region: '/d8/', contacts: [], grants: [buildGrant('worker', '/d8/')] });
    await community.settle(mute);
    await app.regions.insert(
      buildRegion({ id: '/d8/', name: '近水区', kind: 'district', parent: null, dutyPhone: '0000-8' }),
      [],
    );
    await community.settle(buildResident({ id: 'near', region: '/d8/' }));

    expect(await chat.say('far', '转人工')).toEqual([expect.stringMatching(/没有能接话的工作人员.*居委会/u)]);
    expect(await chat.say('near', '转人工')).toEqual([expect.stringContaining('0000-8')]);
    expect((await chat.say('far', '你好')).join()).toContain('有什么事可以直接跟我说');
  });
});

describe('a hand-over without a word for two hours', () => {
  const twoHoursLater = async () => {
    community.time.pass(2 * HOUR + MINUTE);
    await perform(endSilentHandovers, community.app, SYSTEM, {});
    await settleReactions(community.app);
  };

  it('ends by itself, and both hear so', async () => {
    await chat.say('lin', '转人工');
    await chat.say('worker', '回 1 您好');
    await twoHoursLater();

    expect((await told('lin')).at(-1)).toContain('2小时没有人说话');
    expect((await told('worker')).at(-1)).toContain('#1有2小时没有人说话');
    expect((await chat.say('lin', '你好')).join()).toContain('有什么事可以直接跟我说');
    expect(await chat.say('worker', '回 1 还在吗')).toEqual(['#1已经结束，这句话没有发出去。']);
  });

  it('gives whoever was never answered an apology and the duty phone', async () => {
    await chat.say('lin', '转人工');
    await twoHoursLater();

    expect((await told('lin')).at(-1)).toMatch(/对不起.*0000-1101/u);
  });

  it('is not forgotten while words go on for longer than a day', async () => {
    const { app, time } = community;
    await chat.say('lin', '转人工');
    for (let hours = 0; hours < 26; hours += 1) {
      time.pass(HOUR);
      await chat.say('lin', `第${hours}句`);
      // As the database does by its own clock.
      await app.connection.collection('conversations').deleteMany({ forgetAt: { $lte: time.now() } });
    }

    expect((await told('worker')).at(-1)).toBe('#1 林晓梅：第25句');
  });

  it('stays open when a word is said meanwhile', async () => {
    await chat.say('lin', '转人工');
    community.time.pass(HOUR + 30 * MINUTE);
    await chat.say('lin', '还在吗');
    community.time.pass(HOUR);
    await perform(endSilentHandovers, community.app, SYSTEM, {});

    expect((await community.app.handovers.numbered(1))?.state).toBe('open');
  });
});

describe('回 and 结束', () => {
  it.each([
    ['otherWorker', '回 1 您好', '没有找到#1'],
    ['wang', '回 1 您好', '没有找到#1'],
    ['otherWorker', '结束 1', '没有找到#1'],
    ['worker', '回 7 您好', '没有找到#7'],
    ['worker', '回 1', '要说的话'],
  ])('%s says %s and hears %s', async (who, text, sentence) => {
    await chat.say('lin', '转人工');
    const contact = who === 'otherWorker' ? 'other-worker' : who;

    expect((await chat.say(contact, text)).join()).toContain(sentence);
    expect(await told('lin')).toEqual([]);
    expect((await community.app.handovers.numbered(1))?.state).toBe('open');
  });

  it('回到机器人 without a hand-over says who is speaking', async () => {
    expect((await chat.say('lin', '回到机器人')).join()).toContain('您现在就是在跟我说话');
  });
});

it('the words themselves are kept in no hand-over, and are gone from the message once it was sent', async () => {
  await chat.say('lin', '转人工');
  await chat.say('lin', '身份证号是秘密');
  const { app, time } = community;
  expect(JSON.stringify(await app.handovers.findWhere({}))).not.toContain('秘密');

  for (let sent = 0; sent < 10; sent += 1) {
    for (const { id } of await app.notices.heads('terminal', time.now())) {
      await app.notices.claimToSend(id, 'sender', time.now(), time.now());
      await app.notices.markSent(id, 'sender', time.now());
    }
  }

  expect(await told('worker')).toEqual(['', '']);
});

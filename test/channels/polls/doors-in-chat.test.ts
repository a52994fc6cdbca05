import { describe, expect, it } from 'vitest';
import { asksForProxies, readAssisted, readByProxy } from '../../../bots/understand/polls/assisted.ts';
import { castAssisted, recordProxy } from '../../../src/features/polls/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { aChat } from '../../factories/chat.ts';
import { aVoteOfOwners, PHOTO } from '../../factories/polls/doors.ts';

describe('readAssisted()', () => {
  it.each([
    ['电话代投 第3号 3-502 赞成', { door: 'phone', poll: 3, whose: '3-502', choices: ['赞成'] }],
    ['上门代投 林晓梅 2', { door: 'doorstep', whose: '林晓梅', choices: ['2'] }],
    ['上门代投:12号,3号楼502,投 1、3', { door: 'doorstep', poll: 12, whose: '3号楼502', choices: ['1', '3'] }],
    ['电话代投', { door: 'phone', whose: '', choices: [] }],
  ])('reads %s', (text, said) => {
    expect(readAssisted(text)).toEqual(said);
  });

  it.each(['代投诉一下物业', '电话打不通', '上门维修 3-502', '电话代投诉'])('does not read %s', (text) => {
    expect(readAssisted(text)).toBeNull();
  });
});

describe('readByProxy()', () => {
  it.each([
    ['替1号投 赞成', { number: 1, choices: ['赞成'] }],
    ['第3号 替2 投票 1、3', { poll: 3, number: 2, choices: ['1', '3'] }],
    ['替12号委托人投反对', { number: 12, choices: ['反对'] }],
  ])('reads %s', (text, said) => {
    expect(readByProxy(text)).toEqual(said);
  });

  it.each(['替3号楼投诉', '替3号投诉物业', '替我妈报名', '替换灯泡'])('does not read %s', (text) => {
    expect(readByProxy(text)).toBeNull();
  });
});

describe('asksForProxies()', () => {
  it.each([
    ['我的委托', true],
    ['谁委托了我', true],
    ['我替谁投票?', true],
    ['我委托谁', false],
  ])('%s: %s', (text, isAsked) => {
    expect(asksForProxies(text)).toBe(isAsked);
  });
});

describe('ballots through other doors in the chat', () => {
  it('are taken down by a worker after a 确认, with the same record as through HTTP', async () => {
    const { app, id, poll } = await aVoteOfOwners();
    const { number } = await poll();
    const chat = aChat(app);
    expect(await chat.say('worker', `电话代投 第${number}号 林晓梅 赞成`)).toEqual([
      `请核对：第${number}号投票，林晓梅，电话，选“赞成”。对的话回复“确认”，不对回复“取消”。`,
    ]);
    expect(await app.ballots.find(id, 'e1')).toBeNull();
    await chat.say('worker', '取消');
    await chat.say('worker', `电话代投 第${number}号 林晓梅 赞成`);
    expect((await chat.say('worker', '确认')).join()).toContain('记下了');
    const entry = { choices: ['yes'], door: 'phone', by: 'worker' };
    expect(await app.ballots.find(id, 'e1')).toMatchObject({ entries: [entry] });
    expect((await chat.say('worker', `上门代投 第${number}号 不在 赞成`)).join()).toContain('没有找到“不在”');
    expect((await chat.say('wang', `电话代投 第${number}号 林晓梅 反对`)).join()).toContain('由本区域的社工');
    expect((await chat.say('worker', '上门代投')).join()).toContain('请这样写');

    const { app: other, id: otherId, worker } = await aVoteOfOwners();
    const input = { pollId: otherId, electorId: 'e1', door: 'phone' as const, choices: ['yes'] };
    await perform(castAssisted, other, worker, input);
    expect(await other.ballots.find(otherId, 'e1')).toMatchObject({ entries: [entry] });
  });

  it('are cast by a proxy as for themselves, and only in private', async () => {
    const { app, id, worker, poll } = await aVoteOfOwners();
    const { number } = await poll();
    await perform(recordProxy, app, worker, { pollId: id, electorId: 'e4', proxyId: 'wang', document: PHOTO });
    const chat = aChat(app);
    expect((await chat.say('wang', '我的委托')).join()).toContain('1号委托，赵＊，由您决定');
    expect((await chat.say('wang', '替1号投 反对')).join()).toContain(`第${number}号投票您替赵＊投了“反对”`);
    expect(await app.ballots.find(id, 'e4')).toMatchObject({
      entries: [{ choices: ['no'], door: 'proxy', by: 'wang' }],
    });
    expect((await chat.say('wang', '替2号投 反对')).join()).toContain('没有找到第2号委托');
    expect((await chat.say('lin', '我的委托')).join()).toContain('现在没有人委托您投票');
  });
});

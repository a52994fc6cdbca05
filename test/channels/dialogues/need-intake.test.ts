import { describe, expect, it } from 'vitest';
import { beginIntake, needIntake } from '../../../bots/dialogues/need-intake.ts';

const NOW = new Date('2026-03-02T01:00:00Z');
const LAMP = '三楼楼道灯坏了好几天了，老人晚上不敢下楼';

const drafted = () => beginIntake({ once: 'm1', text: LAMP, inRoom: false }).state;
const answer = (words: string, state: unknown = drafted()) => needIntake.step(state as never, words, NOW, words);

describe('needIntake', () => {
  it.each(['确认', '是的', '对', '好的', '没错'])('“%s” submits the draft as it was typed', (words) => {
    expect(answer(words)).toMatchObject({ effects: [{ once: 'm1', text: LAMP }] });
  });

  it.each(['联系了', '有的', '满意', '解决了'])('“%s” is no confirmation: nothing is submitted', (words) => {
    expect(answer(words)).toMatchObject({ state: { text: LAMP }, effects: [] });
  });

  it.each(['不提了', '取消', '算了'])('“%s” drops it', (words) => {
    const step = answer(words);

    expect(step.state).toBeUndefined();
    expect(step.effects).toEqual([]);
  });

  it.each([
    ['3号楼2单元', '3号楼2单元'],
    ['在3号楼2单元', '3号楼2单元'],
    ['不是3号楼，是5号楼', '5号楼'],
  ])('“%s” only says where: the need stays', (words, place) => {
    expect(answer(words)).toMatchObject({ state: { text: LAMP, place }, effects: [] });
  });

  it.each([
    ['不是三楼是五楼', { text: LAMP.replace('三楼', '五楼') }],
    ['改成5号楼', { text: LAMP, place: '5号楼' }],
    ['地点错了,是桂花社区', { text: LAMP, place: '桂花社区' }],
  ])('“%s” corrects the draft, which is shown again', (words, state) => {
    const step = answer(words);

    expect(step).toMatchObject({ state, effects: [] });
    expect(step.say).toHaveLength(1);
  });

  it('“不是3栋是5栋” corrects a place that was given as an answer', () => {
    const placed = { ...drafted(), place: '桂花社区3栋' };

    expect(answer('不是3栋是5栋', placed)).toMatchObject({ state: { place: '桂花社区5栋' } });
  });

  it('“地点错了,是桂花社区” before the confirmation leaves only the other questions', () => {
    const asked = { ...drafted(), questions: ['place', 'who'] };

    expect(answer('地点错了,是桂花社区', asked)).toMatchObject({ state: { place: '桂花社区', questions: ['who'] } });
  });

  it('other words are the need said anew', () => {
    const anew = '小区东门的路灯也不亮，晚上看不见路';

    expect(answer(anew)).toMatchObject({ state: { text: anew }, effects: [] });
  });
});

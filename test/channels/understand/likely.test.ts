import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../bots/commands/index.ts';
import { learnIntents, likelyIntent } from '../../../bots/understand/likely/likely-intent.ts';
import { asHeard } from '../../../bots/understand/normalize.ts';
import { reworded } from '../../../bots/understand/likely/reworded.ts';
import type { Intent } from '../../../config/intents.ts';
import { utterances } from '../../../scripts/measure/utterances.ts';

describe('likelyIntent()', () => {
  it.each([
    ['麻烦瞅瞅我那桩事走到哪步啦', 'needs.track'],
    ['社区这阵子搞些啥活动呀', 'activities.list'],
    ['剪纸那个班我和老伴都想去', 'activities.sign-up'],
    ['今天天气真不错，晒晒太阳', 'none'],
    ['水管裂了一地的水，麻烦派人来修', 'needs.intake'],
  ])('takes “%s” for %s', (text, intent) => {
    expect(likelyIntent(text)).toMatchObject({ intent });
  });

  it.each(['7*nnk->S#', '丌乒乓丩丷', 'qwertz uiop'])('has no opinion on “%s”, which is unlike any example', (text) => {
    expect(likelyIntent(text)).toBeNull();
  });

  it('leaves out what the speaker has no right to', () => {
    const text = '今天有哪些事要我办';
    expect(likelyIntent(text)?.intent).toBe('work.digest');
    expect(likelyIntent(text, (intent) => intent !== 'work.digest')?.intent).not.toBe('work.digest');
  });

  it('tells how far it is ahead of what the rules heard', () => {
    expect(likelyIntent('有什么活动', undefined, 'activities.list')?.ahead).toBe(0);
    expect(likelyIntent('有什么活动', undefined, 'needs.intake')?.ahead).toBeGreaterThan(1);
  });

  it('learns what staff have labelled', () => {
    const text = '老规矩整一份呗';
    expect(likelyIntent(text)?.intent).not.toBe('polls.list');

    learnIntents([{ text, intent: 'polls.list' }]);

    expect(likelyIntent(text)?.intent).toBe('polls.list');
    learnIntents([]);
  });
});

describe('reworded()', () => {
  const NOW = new Date('2026-11-25T02:00:00Z');
  const N = 'N20261122-482195';

  it.each<[Intent, string, string]>([
    ['needs.track', `${N}那个单子咋个样咯`, `进度 ${N}`],
    ['needs.not-solved', '修是来修了,第二天照样漏,没解决', '没解决 修是来修了,第二天照样漏'],
    ['needs.for-other', '替居民代登记:史大伯想有人陪聊', '代登记 史大伯想有人陪聊'],
    ['needs.register-hotline', `12345那边回了,${N},受理号12345-90233`, `受理号 ${N} 12345-90233`],
    ['needs.triage', `${N}这事该大家商量`, `改派 ${N} 议事厅`],
    ['needs.feedback', '是,否,是,这是评价', '评价 是否是'],
    ['activities.sign-up', '我跟我爱人都去,八段锦', '报名 八段锦 2人'],
    ['activities.sign-up', '剪纸课还有位置伐?有就帮我留一只', '报名 剪纸课'],
    ['activities.sign-up', '想带我爸妈去看露天电影,一共三个人,请登记', '报名 露天电影 3人'],
    ['activities.cancel-sign-up', '前两天报的急救培训,退了吧,孩子发烧走不开', '取消报名 急救培训'],
    ['activities.cancel-sign-up', '不去那个夜跑了腿疼把我名字从报名里拿掉', '取消报名 夜跑'],
    ['activities.cancel', '指挥病了,合唱排练这周不办了', '取消活动 合唱排练'],
    ['activities.sign-ups', '插花课报了哪些人', '名单 插花课'],
    ['polls.vote', '加装电梯那个俺不同意', '反对'],
    ['polls.vote', '给8号投3', '投票 8号 3'],
    ['polls.open', '开个投票,就问大家:快递柜放哪,后天截止', '发起投票 快递柜放哪,后天截止'],
    ['matching.assign', `${N} 转给银铃助餐队`, `派给 ${N} 银铃助餐队`],
    ['matching.decline', '这单做不了,婉拒,老师傅骨折住院', '婉拒 老师傅骨折住院'],
    ['residents.declare', '那个我搬家了现在住翠湖花园18栋', '我住翠湖花园18栋'],
    ['residents.bind', '我收到的码是 123 456', '绑定 123456'],
    ['broadcasts.compose', '给三号楼的住户群发一条:电瓶车请挪走', '群发 电瓶车请挪走 发给 三号楼的住户'],
    ['broadcasts.pause', '9号那条写错了,先停', '暂停群发 9号'],
    ['rooms.place', '这个群是梧桐苑5号楼的', '本群属于梧桐苑5号楼'],
  ])('says for %s “%s” as “%s”', (intent, said, words) => {
    expect(reworded(intent, '', said, NOW)).toBe(words);
  });

  it('says an announcement in the words of the form', () => {
    const said = '我想办一场旧书交换,下周六早上八点,老年活动室,限30个人,帮我发出去';
    expect(reworded('activities.announce', '', said, NOW)).toMatch(
      /^发起活动 旧书交换 时间 下周六早上八点,? 地点 老年活动室 名额 30$/u,
    );
  });

  it('invents no names or numbers', () => {
    expect(reworded('needs.merge', '合并 N20261122-482195 到 N20261121-100023', '这两件是一回事', NOW)).toBe('');
  });

  const plain = COMMANDS.filter(
    ({ name, example }) =>
      name !== 'polls.vote' && example !== '' && reworded(name as Intent, example, example, NOW) !== '',
  );
  it.each(plain.map(({ name, example }) => [name, example] as const))(
    'leaves %s as it is said in 帮助',
    (name, example) => {
      const command = plain.find((each) => each.name === name)!;
      const utterance = {
        id: '1',
        channel: 'terminal',
        contact: 'lin',
        text: '',
        kind: 'text',
        addressed: true,
        at: NOW,
      };
      const hear = (text: string) => command.hear(text, { ...utterance, kind: 'text', text, room: 'guihua' });
      const said = asHeard(example);
      const slots = hear(reworded(name as Intent, said, said, NOW));
      expect({ slots }).toMatchObject({ slots: comparable(hear(said)) });
    },
  );
});

/** What was said of time may be said with other signs around it. */
function comparable(slots: unknown): unknown {
  if (slots === null || typeof slots !== 'object') return slots;
  const { time: _time, ...rest } = slots as Record<string, unknown>;
  return rest;
}

it('most of what is said of series, courses, places, 接龙, teams and the time bank is understood', async () => {
  const { intents, answered } = (await utterances.run(['test/corpus/utterances-later.jsonl'])).figures;

  expect(intents).toBeGreaterThanOrEqual(0.84);
  expect(answered).toBeGreaterThanOrEqual(0.97);
});

it('most of what is said of hearings, procedures, elections and meetings is understood, and what only sounds like it', async () => {
  const { intents, answered } = (await utterances.run(['test/corpus/utterances-deliberation.jsonl'])).figures;

  expect(intents).toBeGreaterThanOrEqual(0.7);
  expect(answered).toBeGreaterThanOrEqual(0.93);
});

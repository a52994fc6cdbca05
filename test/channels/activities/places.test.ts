import { expect, it } from 'vitest';
import { buildActivity } from '../../factories/activities.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';

it('a place is handed on with a code, and whoever runs the list fills it and writes to those on it', async () => {
  const walk = buildActivity({
    id: 'walk',
    number: 2,
    title: '河边健走',
    startsAt: new Date('2026-03-05T16:10:00+08:00'),
    endsAt: new Date('2026-03-05T17:00:00+08:00'),
  });
  const { app, time } = await aCommunity({ activities: [buildActivity({ capacity: 1 }), walk] });
  const chat = aChat(app);
  await chat.say('lin', '报名 茶话会');
  expect(await chat.say('lin', '报名 健走')).toEqual([
    expect.stringContaining('报上了'),
    expect.stringContaining('两个活动挨得很近'),
  ]);
  await chat.say('wang', '报名 茶话会');

  const [told = ''] = await chat.say('lin', '转让名额 茶话会');
  const code = /转让码 (\d{6})/u.exec(told)?.[1];
  expect(await chat.say('chen', `接名额 ${code}`)).toEqual([expect.stringContaining('接好了：“重阳茶话会”，1人')]);
  expect(await chat.say('organizer', '补上 王建国 茶话会')).toEqual([expect.stringContaining('只有0个空名额')]);
  expect(await chat.say('wang', '要')).toEqual(['现在没有为您留着的名额。']);

  await app.activities.change('tea', (tea) => ({ next: { ...tea, capacity: 2 }, result: undefined }));
  expect(await chat.say('organizer', '补上 2 茶话会')).toEqual(['“重阳茶话会”：王建国已经报上，我去告诉他（她）。']);
  expect(await chat.say('organizer', '告诉报名的人 茶话会：请自带水杯')).toEqual(['好的，发给“重阳茶话会”报上的人。']);
  expect(await chat.say('organizer', '告诉报名的 王建国 茶话会：请早点来')).toEqual(['好的，发给王建国。']);

  time.set('2026-03-05T10:00:00+08:00');
  await chat.say('chen', '取消报名 茶话会');
  expect((await chat.say('organizer', '名单 茶话会')).join('')).toContain('临近才取消的：陈阿姨。');
});

import { expect, it } from 'vitest';
import { hearCommand } from '../../../bots/chat/hear.ts';
import { COMMANDS } from '../../../bots/commands/index.ts';
import type { Utterance } from '../../../bots/command.ts';

const NUMBER = 'N20261122-482195';

/** What is said to the bot, the command that hears it, and the slots that matter. */
const SAID: readonly (readonly [text: string, command: string, slots?: object])[] = [
  ['喂,在吗', 'chat.greeting'],
  ['多谢多谢,辛苦了', 'chat.thanks'],
  ['这个咋用我不会弄', 'chat.help'],
  ['先不弄了,算了', 'chat.cancel'],
  ['字太小了看不清', 'chat.large-print', { on: true }],
  ['关掉大字版', 'chat.large-print', { on: false }],
  ['听不懂英文,换成中文', 'chat.language', { locale: 'zh' }],
  ['换成英语', 'chat.language', { locale: 'en' }],
  ['我搬家了,现在住桂花社区2号楼', 'residents.declare', { place: '桂花社区2号楼' }],
  ['我是桂花社区3号楼的老王', 'residents.declare', { place: '桂花社区3号楼' }],
  ['我的编号忘了', 'residents.who-am-i'],
  ['绑定码怎么拿,给我发一个', 'residents.binding-code'],
  ['绑定 一二三 四五六', 'residents.bind', { code: '123456' }],
  ['这个群是石桥村的', 'rooms.place', { place: '石桥村' }],
  ['给翠竹苑业主群要个绑定码', 'rooms.binding-code', { place: '翠竹苑' }],
  ['把这个群绑定 204866', 'rooms.bind', { code: '204866' }],
  ['硬是要得,我投赞成', 'polls.vote', { choice: '赞成' }],
  ['第5号投票 改成 第二个', 'polls.vote', { poll: 5, choice: '2' }],
  ['第2号 桂花树', 'polls.vote', { poll: 2, choice: '桂花树' }],
  ['第4号投票写错了,撤回', 'polls.withdraw', { number: 4 }],
  ['有啥子投票没得', 'polls.list'],
  ['我跟我老伴两个人报名茶话会', 'activities.sign-up', { activity: '茶话会', people: 2 }],
  ['亲子画画 我带两个娃', 'activities.sign-up', { activity: '亲子画画', people: 3 }],
  ['给我报一下那个太极拳的名', 'activities.sign-up', { activity: '太极拳', people: 1 }],
  ['孩子病了,亲子画画来不了了', 'activities.cancel-sign-up', { activity: '亲子画画' }],
  ['把我从读书会名单里删掉', 'activities.cancel-sign-up', { activity: '读书会' }],
  ['剪纸课有多少人报名了', 'activities.sign-ups', { activity: '剪纸课' }],
  ['茶话会不办了', 'activities.cancel', { activity: '茶话会' }],
  ['麻烦暂停群发九号,内容有误', 'broadcasts.pause', { broadcast: 9 }],
  ['群发9号发错了,撤回', 'broadcasts.recall', { broadcast: 9 }],
  ['12号群发发完没', 'broadcasts.progress', { broadcast: 12 }],
  ['别再给我发通知了', 'broadcasts.opt-out'],
  ['重新给我发通知', 'broadcasts.opt-in'],
  ['还有没送到的吗', 'broadcasts.undelivered'],
  ['把第4条重发', 'broadcasts.send-again', { item: 4 }],
  ['第三个不发了', 'broadcasts.leave', { item: 3 }],
  ['今天有哪些事要办', 'work.digest'],
  [`${NUMBER} 受理号 12345-77401`, 'needs.register-hotline', { number: NUMBER, acknowledgement: '12345-77401' }],
  [`暂停 ${NUMBER} 等家属回复`, 'needs.pause', { number: NUMBER, words: '等家属回复' }],
  [`${NUMBER} 先暂停办理,因为缺配件`, 'needs.pause', { number: NUMBER, words: '缺配件' }],
  [`继续 ${NUMBER}`, 'needs.resume', { number: NUMBER }],
  [`把${NUMBER}恢复计时吧`, 'needs.resume', { number: NUMBER }],
  [`答复 ${NUMBER} 师傅明天上午来修`, 'needs.answer', { number: NUMBER, words: '师傅明天上午来修' }],
  [`${NUMBER}答复居民:周五前装好`, 'needs.answer', { number: NUMBER, words: '周五前装好' }],
  [`${NUMBER} 答复了没有`, 'needs.track', { number: NUMBER }],
  [`把${NUMBER}改派给议事厅`, 'needs.triage', { number: NUMBER, route: 'hall' }],
  ['核实:r2n7q1 幸福里8幢', 'residents.verify', { residentId: 'r2n7q1', place: '幸福里8幢' }],
  [`${NUMBER}这个单子处理了没有`, 'needs.track', { number: NUMBER }],
  ['进度怎么查,帮我查查', 'needs.track'],
  ['我登记的事都列出来看看', 'needs.mine'],
  [`撤回 ${NUMBER},已经好了`, 'needs.withdraw', { number: NUMBER }],
  [`${NUMBER} 灯又灭了,没解决`, 'needs.not-solved', { number: NUMBER, rest: '灯又灭了' }],
  ['评价:联系了,解决了,不满意', 'needs.feedback', { answers: [true, true, false] }],
  [`${NUMBER} 我接手`, 'needs.acknowledge-alert', { number: NUMBER }],
  ['有新单没得', 'matching.inbox'],
  [`${NUMBER} 我接了`, 'matching.accept', { number: NUMBER }],
  ['婉拒这两天师傅都在外地', 'matching.decline', { rest: '这两天师傅都在外地' }],
  [`${NUMBER} 换了楼道灯,办结`, 'matching.report', { number: NUMBER, rest: '换了楼道灯' }],
  ['我们这边先不接单了', 'matching.pause', { paused: true }],
  ['可以恢复接单了', 'matching.pause', { paused: false }],
  [`${NUMBER} 派给 陪诊服务`, 'matching.assign', { number: NUMBER, service: '陪诊服务' }],
  ['还有哪些待撮合的', 'matching.queue'],
];

const addressed = (text: string): Utterance => ({
  id: 'terminal:1',
  channel: 'terminal',
  contact: 'lin',
  text,
  kind: 'text',
  addressed: true,
  at: new Date('2026-11-25T10:00:00+08:00'),
});

it.each(SAID.map(([text, command, slots = {}]) => ({ text, command, slots })))(
  '“$text” is heard by $command',
  ({ text, command, slots }) => {
    const heard = hearCommand(COMMANDS, addressed(text));

    expect(heard?.command.name).toBe(command);
    expect(heard?.slots).toMatchObject(slots);
  },
);

it.each([
  ['报名 茶话会', '抱名 茶话会', 'bao名 茶话会'],
  ['取消报名', '取肖报名', '曲消报名'],
  ['我的编号', '我的编好', '我的边号'],
  ['今日工作', '今曰工作', '今日公作'],
  ['没送到的', '没送道的'],
  [`派给 ${NUMBER} 上门理发`, `排给 ${NUMBER} 上门理发`],
])('%s is heard with slips in it, too', (right, ...wrong) => {
  const heard = hearCommand(COMMANDS, addressed(right));

  for (const text of wrong) expect(hearCommand(COMMANDS, addressed(text))).toEqual(heard);
});

it.each([
  '投票那天我碰到老张了',
  '发起活动的那个小姑娘人挺好',
  '名单里有老刘的名字,笑死',
  '退订单的时候商家还挺客气',
  '撤回消息撤晚了,哈哈',
  '上次取消报名的那个人后来又来了',
  '[图片]',
  '@所有人',
])('“%s” asks for nothing', (text) => {
  expect(hearCommand(COMMANDS, addressed(text))).toBeNull();
});

it.each([
  ['退订不了那个收费的彩铃，每个月扣我十块，帮我想想办法'],
  ['我想报修，厨房下水道堵了'],
  ['我住三楼灯坏了'],
  ['何时修好路灯'],
  ['找个人帮我修灯'],
])('“%s” is a need and no command', (text) => {
  expect(hearCommand(COMMANDS, addressed(text))?.command.name).toBe('needs.intake');
});

it.each(['我不去了', '报名茶话会我带老伴', '第2号 桂花树', '撤回群发 3号', '今日工作', '把这个群绑定 204866'])(
  '“%s” is not heard in a room without a mention',
  (text) => {
    expect(hearCommand(COMMANDS, { ...addressed(text), room: 'guihua', addressed: false })).toBeNull();
  },
);

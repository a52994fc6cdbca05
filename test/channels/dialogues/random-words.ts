/** What people say to the bot, by chance: answers, commands, second thoughts, noise. */

const ANSWERS = [
  '确认',
  '是',
  '否',
  '是的',
  '没错',
  '跳过',
  '不知道',
  '3号楼2单元',
  '老人',
  '满意',
  '联系了',
  '解决了',
];
const COMMANDS = ['评价', '帮助', '全部帮助', '更多', '你好', '谢谢', '取消', '算了', '不提了', '撤回', '停下'];
const CORRECTIONS = ['不是3号楼是5号楼', '改成5号楼', '地点错了，是桂花社区', '说错了，解决了', '说错了，是', '上一个'];
const INTERRUPTIONS = [
  '等一下，先问个事',
  '先问个事',
  '等等',
  '继续',
  '接着说',
  '先问个事，有什么活动',
  '等一下，帮助',
];
const DANGER = ['我家着火了，快来人', '有人晕倒了，叫不醒'];
const NOISE = [
  '',
  ' ',
  '。',
  '👍',
  '哈哈哈',
  '12',
  '0',
  '第3个',
  '{}',
  '$where',
  '长'.repeat(3000),
  '你们几点下班',
  '嘀嗒嘀',
];
const PROBLEMS = ['楼道灯坏了好几天了', '电梯停了两天，轮椅下不来', '下水道堵了，污水漫出来', '老人一个人在家没人照顾'];

export type Chance = () => number;

export const pick = <Value>(chance: Chance, values: readonly Value[]): Value =>
  values[Math.floor(chance() * values.length)]!;

/** @param more other things that may be said, as often as each of the kinds above */
export function randomWords(chance: Chance, more: readonly (readonly string[])[] = []): string {
  const kind = chance();
  if (kind < 0.2) return pick(chance, ANSWERS);
  if (kind < 0.3) return '确认';
  if (kind < 0.32) return pick(chance, DANGER);
  if (kind < 0.5) return `${1 + Math.floor(chance() * 40)}号楼${pick(chance, PROBLEMS)}`;
  if (kind < 0.55) return `先说个事，${1 + Math.floor(chance() * 40)}号楼${pick(chance, PROBLEMS)}`;
  if (kind < 0.6) return anyCharacters(chance);
  return pick(chance, pick(chance, [COMMANDS, CORRECTIONS, INTERRUPTIONS, NOISE, ...more]));
}

const anyCharacters = (chance: Chance): string =>
  String.fromCodePoint(
    ...Array.from(
      { length: 1 + Math.floor(chance() * 12) },
      () => pick(chance, [32, 35, 48, 0x4e00]) + Math.floor(chance() * 90),
    ),
  );

/**
 * Lists as they go round in groups: reading and printing one, against cutting the same text into lines and looking at each
 * once (the floor); with ten times as many lines each takes ten times as long, whatever the lines are.
 */
import { parseJielong, printJielong, type Jielong } from '../src/features/activities/index.ts';
import { compare, printTable, type Contestant } from './servers/harness.ts';

const NAMES = [
  '张建国',
  '李秀兰',
  '王 阿姨',
  '莓心🍓',
  '3-501 陈静',
  'John Avon',
  '刘桂芳（晚到）',
  '代张大爷',
  '小林+1',
];
const SAID = ['', ' 2人', ' 带孩子', '，一家三口', ' 不吃辣', '（骑车来）'];
const HEAD = '#接龙\n重阳茶话会，请要来的接龙\n例 张三 2人\n\n';

const listOf = (length: number): string =>
  HEAD +
  Array.from({ length }, (_, at) => `${at + 1}. ${NAMES[at % NAMES.length]}${SAID[at % SAID.length]}`).join('\n');

/** Without the sign, so that it has to be judged whether each line names somebody. */
const unsigned = (list: string): string => list.replace(HEAD, '谁来参加茶话会？\n');

const MS = 400;
const LINE = /^ *(\d+)[.、] *(\S+)/u;

/** How often a second something can be done, times `amount`. */
function perSecond(once: () => unknown, amount: number): number {
  const begun = performance.now();
  let times = 0;
  while (performance.now() - begun < MS) {
    once();
    times += 1;
  }
  return (times * amount * 1000) / (performance.now() - begun);
}

const megabytes = (text: string): number => Buffer.byteLength(text) / 1e6;
const contestant = (name: string, once: () => unknown, amount: number): Contestant => ({
  name,
  run: async () => perSecond(once, amount),
});
const floor = (text: string): Contestant =>
  contestant(
    'cutting into lines, one plain pattern each',
    () => text.split('\n').map((line) => LINE.exec(line)),
    megabytes(text),
  );

for (const length of [50, 500, 5000]) {
  const text = listOf(length);
  const bare = unsigned(text);
  const list: Jielong = parseJielong(text);
  if (list.entries.length !== length || parseJielong(bare).entries.length !== length)
    throw new Error('Not every line was read.');
  const rows = await compare([
    floor(text),
    contestant('reading a list under its sign', () => parseJielong(text), megabytes(text)),
    contestant('reading one without', () => parseJielong(bare), megabytes(bare)),
    contestant('printing it', () => printJielong(list), megabytes(printJielong(list))),
  ]);
  printTable(`Lists of ${length.toLocaleString('en')} lines`, 'MB/s', rows);
}

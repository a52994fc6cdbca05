import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { hearCommand } from '../../../bots/chat/hear.ts';
import { hears } from '../../../bots/command.ts';
import { readNewPoll } from '../../../bots/understand/polls/new-poll.ts';
import { COMMANDS } from '../../../bots/commands/index.ts';
import { CHAT } from '../../../config/defaults.ts';
import { buildUtterance } from '../../factories/chat.ts';
import { size } from '../../setup/size.ts';

/** Patterns that try every way to split such a run took longer twofold with each letter: with these they would never end. */
const RUNS = [
  `值班 ${'a'.repeat(90)}！x`,
  `我住${'来了'.repeat(90)}x`,
  `${'看看'.repeat(90)}报`,
  `报名 ${'我们那个活动'.repeat(60)}x`,
  `取消${'我们那个'.repeat(60)}x`,
  `N20261122-482195 ${'这是'.repeat(90)}x`,
  `${'@'.repeat(120)} x`,
  `发起投票 ${'要不要'.repeat(300)}`,
  `电话代投 ${'3号 '.repeat(300)}x`,
  `第1号 替1${' ,'.repeat(400)}x`,
  `投票 ${'1:5 '.repeat(400)}x`,
  `投票 ${'1号 5分、'.repeat(400)}`,
  `发起议题 ${'截止 '.repeat(300)}x`,
  `第1号议题 说说 ${' :'.repeat(400)}`,
  `公示异议 3${' ,'.repeat(400)}`,
  `下一步 3${' :'.repeat(400)}x`,
  `提名${'王'.repeat(400)}x`,
  `候选人${' :'.repeat(400)}`,
  `我要参选${' :'.repeat(400)}`,
  `公布结论${' :'.repeat(400)}x`,
  `公开听证材料${' ,'.repeat(400)}x`,
  `听证抽签${' 1'.repeat(400)}x`,
  `记问题 3号${' :'.repeat(400)}x`,
  `选票异议${' :'.repeat(400)}`,
  `第3号投票${'我的票'.repeat(200)}不是我投的`,
  `公布候选人${' ,'.repeat(400)}x`,
  `第1条异议成立${' ,'.repeat(400)}x`,
  `${'王'.repeat(400)}的介绍通过`,
  `听证会改期 1${' ,'.repeat(400)}x`,
  `取消听证会${' ,'.repeat(400)}x`,
  `听证换人${' 3号'.repeat(400)}x`,
  `把${'第1号选举'.repeat(100)}候选人名单`,
  `隐藏 3${' ,'.repeat(400)}`,
  `报名听证${'第'.repeat(200)}号`,
  `确认笔录 3${' ,'.repeat(400)}`,
  `确认笔录${' 3号'.repeat(400)}`,
  `${'另外还有'.repeat(400)}`,
  ...['妈', '老人', '有人', '着', '怕', '救', '被电', '在打', '，', 'a '].map((piece) =>
    piece.repeat(4000 / piece.length),
  ),
];

/** Longer than any message: where the work grew with the square of the length these would never end. */
const LONG_RUNS = [
  'N20261122-482195 办结',
  'N20261122-482195 受理号',
  '发起投票 装灯',
  '发起投票 装灯 选项 ',
  '不是',
  '把',
  '提名 ',
  '候选人',
  '同意参选',
  '到会 3',
  '核实 abc',
  '公布结论',
  '公开听证材料',
  '听证抽签',
  '记问题 3号 ',
  '答复听证 1-2 ',
  '选票异议',
  '公布候选人',
  '登记参选 1 李四',
  '我要参选 1 介绍 ',
  '取消选举 1',
  '第3号投票第1条异议',
  '第1条异议成立',
  '看看选票异议',
  '通过介绍 1',
  '候选人介绍',
  '发起听证会',
  '听证会改期 1',
  '第1号听证会改到',
  '取消听证会 1',
  '听证换人 1 3号代表',
  '收回笔录',
  'abc',
]
  .flatMap((start) => [' ', ',', ' , ', '、', '。', '。,', 'a,', '我,'].map((piece) => [start, piece] as const))
  .flatMap(([start, piece]) => ['x', '截止', '婉拒'].map((end) => start + piece.repeat(50_000 / piece.length) + end));

const inItsOwnProcess = (script: string, texts: readonly string[]) => {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', `test/channels/understand/${script}`], {
    input: texts.join('\n'),
    encoding: 'utf8',
    timeout: 90_000,
  });
  return [status, stdout];
};

it('words however long are read in a time that grows with their length only', () => {
  // Every day a sixth of them, each time another one; at full size all.
  const every = size(6, 1);
  const first = Math.floor(Math.random() * every);
  const runs = LONG_RUNS.filter((_, index) => index % every === first);

  expect(inItsOwnProcess('long-words.ts', runs)).toEqual([0, `${runs.length} read\n`]);
}, 120_000);

it('what one resident types never keeps the bot from hearing the others', () => {
  expect(inItsOwnProcess('long-runs.ts', RUNS)).toEqual([0, `${RUNS.length} heard\n`]);
}, 120_000);

it('hearCommand() asks for a very long text only those that take one', () => {
  const heard = (name: string, takesLongTexts?: true) =>
    hears({
      name,
      example: '',
      hear: () => ({}),
      run: async () => ({ say: [] }),
      ...(takesLongTexts && { takesLongTexts }),
    });
  const commands = [heard('short'), heard('long', true)];
  const hear = (letters: number) => hearCommand(commands, buildUtterance({ text: '啊'.repeat(letters) }))?.command.name;

  expect([hear(CHAT.longestRequest), hear(CHAT.longestRequest + 1)]).toEqual(['short', 'long']);
});

it.each([
  [
    'signing up',
    '孩子学校的考试报名系统一直打不开，明天就是最后一天了，打了好几次电话也没有人接，报名还要先交材料，家里人都急坏了，请有关部门管一管这件事。',
  ],
  [
    'not coming',
    '买校服的时候衣服有霉味，我们提出要换，老师说不要就不要来读书，我们只好穿上了，好几个孩子身上都起了红疹，希望有人来查一查。',
  ],
  [
    'not knowing how',
    '我家的低保上个月停了，去问也没有人说得清楚，跑了三趟街道，每次都说材料不对，我不知道该怎么弄才好，一家人就靠这点钱过日子。',
  ],
  [
    'no more notices',
    '物业天天在楼道里贴催费的单子，通知给我关了门禁卡，进出都要请邻居帮忙开门，物业费我们一分没欠，找他们说理也没人理。',
  ],
])('a long story is a need, with words of %s in it, too', (_, text) => {
  expect(hearCommand(COMMANDS, buildUtterance({ text }))?.command.name).toBe('needs.intake');
});

it.each(['、', '/', '。', '😀', '装、不装、😀'])('readNewPoll() reads options that end in %s', (options) => {
  const poll = readNewPoll(`发起投票 楼道装灯 选项 ${options} 截止 3月20日`, new Date('2026-03-02T09:00:00+08:00'));
  expect(poll).toMatchObject({ title: '楼道装灯', closes: '3月20日' });
});

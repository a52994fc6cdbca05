import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { hearCommand } from '../../../bots/chat/hear.ts';
import { hears } from '../../../bots/command.ts';
import { CHAT } from '../../../config/defaults.ts';
import { buildUtterance } from '../../factories/chat.ts';

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
  `${'另外还有'.repeat(400)}`,
  ...['妈', '老人', '有人', '着', '怕', '救', '被电', '在打', '，', 'a '].map((piece) =>
    piece.repeat(4000 / piece.length),
  ),
];

it('what one resident types never keeps the bot from hearing the others', () => {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'test/channels/understand/long-runs.ts'], {
    input: RUNS.join('\n'),
    encoding: 'utf8',
    timeout: 90_000,
  });

  expect([status, stdout]).toEqual([0, `${RUNS.length} heard\n`]);
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

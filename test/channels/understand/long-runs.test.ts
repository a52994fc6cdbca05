import { beforeAll, expect, it } from 'vitest';
import { hearCommand } from '../../../bots/chat/hear.ts';
import { COMMANDS } from '../../../bots/commands/index.ts';
import { buildUtterance } from '../../factories/chat.ts';

/** Patterns are made ready when they are first asked. */
beforeAll(() => void hearCommand(COMMANDS, buildUtterance({ text: '三楼的灯坏了' })));

/** What one resident types must never keep the bot from hearing the others: some patterns took longer twofold with each letter. */
it.each([
  ['a duty list', `值班 ${'a'.repeat(28)}！x`],
  ['a place', `我住${'来了'.repeat(22)}x`],
  ['a list of sign-ups', `${'看看'.repeat(20)}报`],
  ['a sign-up', `报名 ${'我们那个活动'.repeat(12)}x`],
  ['a false alarm', `N20261122-482195 ${'这是'.repeat(26)}x`],
  ['mentions of nobody', `${'@'.repeat(38)} x`],
])('hearCommand() is not kept busy by a long run of pieces: %s', (_, text) => {
  const begun = performance.now();

  hearCommand(COMMANDS, buildUtterance({ text }));

  expect(performance.now() - begun).toBeLessThan(400);
});

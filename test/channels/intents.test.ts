import { expect, it } from 'vitest';
import { COMMANDS } from '../../bots/commands/index.ts';
import { INTENTS } from '../../config/intents.ts';
import { hasPhrase } from '../../src/phrases/index.ts';

it('what may be meant is what there is a command for, or nothing', () => {
  const commands = new Set(COMMANDS.map(({ name }) => name));
  expect([...commands, 'none'].toSorted()).toEqual([...INTENTS].toSorted());
});

it('staff read in words what may be meant', () => {
  const without = INTENTS.filter((intent) => !hasPhrase(`intents.${intent.replace('.', '-')}`));
  expect(without).toEqual([]);
});

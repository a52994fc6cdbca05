/** Hears each line of the input as a message, and says how many it has heard; run by long-runs.test.ts in a process of its own. */
import { readFileSync } from 'node:fs';
import { hearCommand } from '../../../bots/chat/hear.ts';
import { COMMANDS } from '../../../bots/commands/index.ts';
import { buildUtterance } from '../../factories/chat.ts';

const texts = readFileSync(0, 'utf8').split('\n');
for (const text of texts) hearCommand(COMMANDS, buildUtterance({ text }));
console.log(`${texts.length} heard`);

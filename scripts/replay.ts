/** `npm run replay -- FILE [--data DIR]`: every message of the file through the chat door, and where each ended. */
import { parseArgs } from 'node:util';
import { readLabelled } from './measure/labelled.ts';
import { withOwnStorage } from './place.ts';
import { replayMessages } from './replay/replay.ts';
import { reportOf } from './replay/report.ts';

const REPLAY = { name: 'replay', keyPrefix: 'linyi-replay:' };

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: '.data/replay' } },
  });
  const [file] = positionals;
  if (file === undefined) throw new Error('Say which file to replay: npm run replay -- FILE [--data DIR].');

  const messages = await readLabelled(file);
  console.log(`Replaying ${messages.length} messages through the chat door …`);
  const replay = await withOwnStorage(values.data, REPLAY, (app) => replayMessages(app, messages, sayProgress));
  for (const line of reportOf(replay).lines) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function sayProgress(done: number): void {
  if (done % 100 === 0) console.log(`  ${done} …`);
}

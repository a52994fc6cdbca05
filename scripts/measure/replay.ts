import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withOwnStorage } from '../place.ts';
import { replayMessages } from '../replay/replay.ts';
import { reportOf } from '../replay/report.ts';
import { readLabelled } from './labelled.ts';
import type { Measure } from './measure.ts';

/** The whole path of a message, from the chat door to where it ends, on fresh storage. */
export const replay: Measure = {
  name: 'replay',
  usage: 'replay FILE',
  async run([file]) {
    if (file === undefined) throw new Error('Say which file to replay.');
    const messages = await readLabelled(file);
    const dataDir = await mkdtemp(join(tmpdir(), 'linyi-measure-'));
    try {
      return reportOf(
        await withOwnStorage(dataDir, { name: 'measure', keyPrefix: 'linyi-measure:' }, (app) =>
          replayMessages(app, messages),
        ),
      );
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

/**
 * `npm run train -- [--anew] FILE…`: gives the installation labelled messages, beside those it has or in their place, and
 * lets it learn from them at once.
 */
import { parseArgs } from 'node:util';
import { readEnv } from '../config/env.ts';
import type { App } from '../src/app.ts';
import {
  giveLessons,
  isLabel,
  learnClassifier,
  type ClassifierRecord,
  type Lesson,
} from '../src/features/needs/index.ts';
import { perform, SYSTEM } from '../src/kernel/index.ts';
import { readLessons } from './measure/labelled.ts';
import { withInstallation } from './place.ts';

const AT_ONCE = 1000;

try {
  const { positionals: files, values } = parseArgs({
    allowPositionals: true,
    options: { anew: { type: 'boolean', default: false } },
  });
  if (files.length === 0) throw new Error('Say which files to learn from: npm run train -- [--anew] FILE….');
  const read = (await Promise.all(files.map(readLessons))).flat();
  const lessons = read.filter(({ label }) => isLabel(label));
  if (lessons.length === 0) throw new Error('No line has a category or a department of the taxonomy as its label.');
  console.log(`${lessons.length} of ${read.length} messages have a label of the taxonomy.`);

  const env = readEnv();
  const program = { name: 'train', keyPrefix: env.LINYI_KEY_PREFIX };
  console.log(
    sentenceOf(await withInstallation(env.LINYI_DATA_DIR, program, (app) => learnFrom(app, lessons, values.anew))),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function learnFrom(app: App, lessons: readonly Lesson[], anew: boolean): Promise<ClassifierRecord | null> {
  for (let start = 0; start < lessons.length; start += AT_ONCE)
    await perform(giveLessons, app, SYSTEM, {
      lessons: lessons.slice(start, start + AT_ONCE),
      anew: anew && start === 0,
    });
  return perform(learnClassifier, app, SYSTEM, {});
}

function sentenceOf(record: ClassifierRecord | null): string {
  if (record === null) return 'Nothing new was learnt: these messages were known, or there are too few to judge by.';
  const { heldOut, macroF1, macroF1OfSeeds } = record.figures;
  const figures = `On ${heldOut} messages held out the departments come to macro-F1 ${macroF1.toFixed(3)}; from the seeds alone to ${macroF1OfSeeds.toFixed(3)}.`;
  const end = record.isUsed ? 'It is used from now on.' : 'It is not used, because the seeds alone do better.';
  return `${figures} ${end}`;
}

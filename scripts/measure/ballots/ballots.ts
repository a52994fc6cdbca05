import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Measure, Report } from '../measure.ts';
import { bltExpectation, judgeBltElection } from './blt-elections.ts';
import { condorcetElection, judgeCondorcetElection } from './condorcet-elections.ts';
import type { Judged } from './judged.ts';
import { judgeSmallProfile, smallProfile } from './small-profiles.ts';

/** Do our voting methods elect whom published tests of other programs elect? */
export const ballots: Measure = {
  name: 'ballots',
  usage: 'ballots FILE…',
  async run(files) {
    if (files.length === 0) throw new Error('Say which files of elections to measure.');
    const judged: Judged[] = [];
    for (const file of files) judged.push(...(await judgeFile(file)));
    return reportOnBallots(judged);
  },
};

/**
 * A list of elections in one of three forms, told apart by what their first row has. BLT files are in the folder `blt` beside
 * the list.
 */
async function judgeFile(file: string): Promise<Judged[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`Cannot read ${file}.`);
  });
  const rows = rowsIn(text, file);
  const [first] = rows;
  if (first !== undefined && 'votes' in first) {
    return read(z.array(condorcetElection), rows, file).flatMap((row) => judgeCondorcetElection(row));
  }
  if (first !== undefined && 'spec' in first) {
    return read(z.array(smallProfile), rows, file).flatMap((row) => judgeSmallProfile(row));
  }
  if (first !== undefined && 'blt' in first) {
    const expectations = read(z.array(bltExpectation), rows, file);
    const folder = join(dirname(file), 'blt');
    return (await Promise.all(expectations.map((row) => judgeBltElection(row, folder)))).flat();
  }
  throw new Error(`${file} holds no elections in a form that is known here.`);
}

function rowsIn(text: string, file: string): Record<string, unknown>[] {
  try {
    return z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(text));
  } catch {
    throw new Error(`${file} is not a JSON list of elections.`);
  }
}

function read<Shape extends z.ZodType>(shape: Shape, rows: unknown, file: string): z.output<Shape> {
  const checked = shape.safeParse(rows);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new Error(`${file}: ${issue?.path.join('.')} is wrong (${issue?.message}).`);
}

/** By form and method; an expectation that names nobody who stands is told and not counted. */
export function reportOnBallots(judged: readonly Judged[]): Report {
  const checked = judged.filter(({ isUnreadable }) => isUnreadable !== true);
  const wrong = checked.filter(({ isRight }) => !isRight);
  const unreadable = judged.filter(({ isUnreadable }) => isUnreadable === true);
  return {
    lines: [
      ...tableOf(checked, ({ form }) => form),
      ...tableOf(checked, ({ form, method }) => `  ${form}, ${method}`),
      ...wrong.map((each) => `wrong: ${nameOf(each)}: expected ${each.expected}; counted ${each.counted}`),
      ...unreadable.map((each) => `not comparable: ${nameOf(each)}: expects ${each.expected}; counted ${each.counted}`),
    ],
    figures: { checked: checked.length, wrong: wrong.length, unreadable: unreadable.length },
  };
}

const nameOf = ({ form, method, where }: Judged): string => `${form}, ${method}, ${where}`;

function tableOf(judged: readonly Judged[], keyOf: (each: Judged) => string): string[] {
  const keys = [...new Set(judged.map(keyOf))];
  return keys.map((key) => {
    const those = judged.filter((each) => keyOf(each) === key);
    return `${key}: ${those.filter(({ isRight }) => isRight).length} of ${those.length} right`;
  });
}

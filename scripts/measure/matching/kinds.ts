import { z } from 'zod';
import { understand } from '../../../src/features/needs/index.ts';
import { readLines } from '../labelled.ts';
import type { Measure, Report } from '../measure.ts';
import { round } from '../percentile.ts';

const KINDS = ['organization', 'authority', 'hall', 'none'] as const;

export type Kind = (typeof KINDS)[number];

const shape = z.object({ text: z.string(), kind: z.enum(KINDS) });

/** For whom is a message, or is it for nobody? Figures only: no line is shown, so that the file stays unseen. */
export const kinds: Measure = {
  name: 'kinds',
  usage: 'kinds FILE',
  async run([file]) {
    if (file === undefined) throw new Error('Say which file to measure.');
    return reportOnKinds(await readLines(file, shape));
  },
};

/** As the bot takes the message, danger apart. */
export function kindOf(text: string): Kind {
  const { kind, route } = understand(text);
  return kind === 'small-talk' ? 'none' : route;
}

export function reportOnKinds(labelled: readonly z.output<typeof shape>[]): Report {
  const judged = labelled.map(({ text, kind }) => ({ kind, answer: kindOf(text) }));
  const rows = KINDS.map((kind) => {
    const own = judged.filter((line) => line.kind === kind);
    const counts = KINDS.map((answer) => own.filter((line) => line.answer === answer).length);
    return { kind, counts, recall: counts[KINDS.indexOf(kind)]! / Math.max(own.length, 1) };
  });
  const accuracy = judged.filter(({ kind, answer }) => kind === answer).length / judged.length;

  return {
    lines: [
      `${labelled.length} messages; how many of each were taken for ${KINDS.join(', ')}:`,
      ...rows.map(
        ({ kind, counts, recall }) => `  ${kind}: ${counts.join(', ')} (right for ${(recall * 100).toFixed(1)} %)`,
      ),
      `right for ${(accuracy * 100).toFixed(1)} %`,
    ],
    figures: {
      kindAccuracy: round(accuracy),
      ...Object.fromEntries(rows.map(({ kind, recall }) => [kind, round(recall)])),
    },
  };
}

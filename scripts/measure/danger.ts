import { z } from 'zod';
import { isDanger } from '../../src/features/needs/understanding/index.ts';
import { round } from './percentile.ts';
import { readLines } from './labelled.ts';
import type { Measure, Report } from './measure.ts';

const shape = z.object({
  text: z.string(),
  danger: z.boolean(),
  kind: z.string().default('of no named kind'),
});

interface Judged {
  readonly line: number;
  readonly kind: string;
  readonly danger: boolean;
  readonly heard: boolean;
}

const HALVES = { '--odd': 1, '--even': 0 } as const;

/**
 * How many dangers are heard, and how many harmless sentences raise an alarm. What was got wrong is named by line number
 * and kind only, so that one half of a file can be measured while the rules are changed by the other half.
 */
export const danger: Measure = {
  name: 'danger',
  usage: 'danger [--odd|--even] FILE',
  async run(args) {
    const half = Object.entries(HALVES).find(([option]) => args.includes(option))?.[1];
    const file = args.find((arg) => !(arg in HALVES));
    if (file === undefined) throw new Error('Say which file to measure.');

    const sentences = (await readLines(file, shape))
      .map((sentence, index) => ({ ...sentence, line: index + 1 }))
      .filter(({ line }) => half === undefined || line % 2 === half);
    const begun = performance.now();
    const judged = sentences.map(({ text, ...rest }) => ({ ...rest, heard: isDanger(text) }));
    return reportOn(judged, performance.now() - begun);
  },
};

function reportOn(judged: readonly Judged[], tookMs: number): Report {
  const dangers = judged.filter((sentence) => sentence.danger);
  const harmless = judged.filter((sentence) => !sentence.danger);
  const missed = dangers.filter(({ heard }) => !heard);
  const alarms = harmless.filter(({ heard }) => heard);
  const recall = 1 - share(missed, dangers);
  const falseAlarms = share(alarms, harmless);

  return {
    lines: [
      `${judged.length} sentences, ${((tookMs * 1000) / judged.length).toFixed(1)} µs each`,
      `dangers heard ${dangers.length - missed.length} of ${dangers.length} (${percent(recall)})`,
      ...missed.map(({ line, kind }) => `  missed: line ${line}, ${kind}`),
      `false alarms ${alarms.length} of ${harmless.length} (${percent(falseAlarms)})`,
      ...alarms.map(({ line, kind }) => `  false alarm: line ${line}, ${kind}`),
    ],
    figures: { recall: round(recall), falseAlarms: round(falseAlarms) },
  };
}

/** Of none, none. */
const share = (some: readonly Judged[], all: readonly Judged[]): number =>
  all.length === 0 ? 0 : some.length / all.length;

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

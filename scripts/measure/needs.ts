import { parseArgs } from 'node:util';
import { TAXONOMY_VERSION } from '../../config/taxonomy/index.ts';
import {
  atOnce,
  isLabel,
  learningToClassify,
  understand,
  useClassifier,
} from '../../src/features/needs/understanding/index.ts';
import { figuresOf } from '../../src/features/needs/learning/f-measure.ts';
import { round } from './percentile.ts';
import { readLabelled, readLessons, type LabelledMessage } from './labelled.ts';
import type { Measure, Report } from './measure.ts';

/** Category against label: which of the departments answers this message? */
export const needs: Measure = {
  name: 'needs',
  usage: 'needs [--train FILE] [--title-only] FILE',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { train: { type: 'string' }, 'title-only': { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (file === undefined) throw new Error('Say which file to measure.');
    const messages = await readLabelled(file);
    const learnt = values.train === undefined ? 'the seeds alone' : await learnFrom(values.train);
    try {
      return reportOn(messages, values['title-only'], learnt);
    } finally {
      useClassifier(undefined);
    }
  },
};

/** @returns what was learnt from, for the report */
async function learnFrom(file: string): Promise<string> {
  const lessons = (await readLessons(file)).filter(({ label }) => isLabel(label));
  const start = performance.now();
  useClassifier(atOnce(learningToClassify(lessons)));
  const seconds = (performance.now() - start) / 1000;
  return `the seeds and ${lessons.length} messages, in ${seconds.toFixed(1)} s`;
}

export function reportOn(messages: readonly LabelledMessage[], isTitleOnly: boolean, learnt: string): Report {
  const answers = messages.map((message) => ({ truth: message.label, ranked: departmentsOf(message, isTitleOnly) }));
  const labels = new Set(answers.map(({ truth }) => truth));
  const {
    macroF1,
    accuracy,
    labels: figures,
  } = figuresOf(answers.map(({ truth, ranked }) => ({ truth, answer: ranked[0] })));
  const top2 = answers.filter(({ truth, ranked }) => ranked.slice(0, 2).includes(truth)).length / answers.length;
  const abstained = answers.filter(({ ranked }) => !labels.has(ranked[0] ?? '')).length;

  return {
    lines: [
      `${messages.length} messages, ${isTitleOnly ? 'titles only' : 'titles and details'}, learnt from ${learnt}, taxonomy version ${TAXONOMY_VERSION}`,
      ...figures.map(
        ({ label, precision, recall, f1, count }) =>
          `  ${label}  F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  of ${count}`,
      ),
      `macro-F1 ${macroF1.toFixed(3)}, right ${(accuracy * 100).toFixed(1)} %, among the first two ${(top2 * 100).toFixed(1)} %`,
      `${abstained} with no category among the labels`,
    ],
    figures: { macroF1: round(macroF1), accuracy: round(accuracy), top2: round(top2), abstained },
  };
}

/** Departments that a message may be for, best first; none for what is not taken for a need. */
function departmentsOf({ title, detail }: LabelledMessage, isTitleOnly: boolean): string[] {
  const { kind, candidates } = understand(isTitleOnly ? title : `${title}\n${detail}`);
  if (kind === 'small-talk') return [];
  return [...new Set(candidates.map(({ department }) => department))];
}

import { TAXONOMY_VERSION } from '../../config/taxonomy/index.ts';
import { understand } from '../../src/features/needs/understanding/index.ts';
import { figuresOf, round } from './f-measure.ts';
import { readLabelled, type LabelledMessage } from './labelled.ts';
import type { Measure, Report } from './measure.ts';

/** Category against label: which of the departments answers this message? */
export const needs: Measure = {
  name: 'needs',
  usage: 'needs [--title-only] FILE',
  async run(args) {
    const isTitleOnly = args.includes('--title-only');
    const file = args.find((arg) => arg !== '--title-only');
    if (file === undefined) throw new Error('Say which file to measure.');
    return reportOn(await readLabelled(file), isTitleOnly);
  },
};

export function reportOn(messages: readonly LabelledMessage[], isTitleOnly: boolean): Report {
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
      `${messages.length} messages, ${isTitleOnly ? 'titles only' : 'titles and details'}, learnt from the seeds of taxonomy version ${TAXONOMY_VERSION} alone`,
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

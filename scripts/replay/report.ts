import { figuresOf } from '../../src/features/needs/learning/f-measure.ts';
import { percentile, round } from '../measure/percentile.ts';
import type { Report } from '../measure/measure.ts';
import { ENDINGS, type Ending } from './ending.ts';
import type { Outcome, Replay } from './replay.ts';

/** What became of the messages, for people and as figures. */
export function reportOf({ outcomes, before }: Replay): Report {
  const needs = outcomes.reduce((sum, outcome) => sum + outcome.needs, 0);
  const times = outcomes.flatMap((outcome) => outcome.times);
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
  const counts = countEndings(outcomes);
  const fitting = outcomes.filter(({ fits }) => fits).length;
  const { macroF1, accuracy } = figuresOf(
    outcomes.map(({ label, department }) => ({ truth: label, answer: department })),
  );

  return {
    lines: [
      `messages in      ${outcomes.length}`,
      `needs made       ${needs - before} now, ${before} in earlier runs, ${outcomes.filter((outcome) => outcome.needs > 1).length} messages with more than one`,
      `category         ${(accuracy * 100).toFixed(1)} % as the file's label says, macro-F1 ${macroF1.toFixed(3)}`,
      ...ENDINGS.map(
        (ending) =>
          `${NAMES[ending].padEnd(17)}${counts[ending]}${ending === 'offered' ? ` (${fitting} to a service of the label's kind)` : ''}`,
      ),
      times.length === 0
        ? 'reply            every message had been answered in an earlier run'
        : `reply            p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms over ${times.length} answers`,
      '',
      ...tableOf(outcomes),
    ],
    figures: {
      messages: outcomes.length,
      needs,
      ...counts,
      p50Ms: round(p50, 1),
      p99Ms: round(p99, 1),
    },
  };
}

const NAMES: Readonly<Record<Ending, string>> = {
  offered: 'offered',
  broker: "broker's queue",
  authority: 'authority 12345',
  hall: 'hall',
  duty: 'duty worker',
  lost: 'lost',
};

function countEndings(outcomes: readonly Outcome[]): Record<Ending, number> {
  const counts = { offered: 0, broker: 0, authority: 0, hall: 0, duty: 0, lost: 0 };
  for (const { ending } of outcomes) counts[ending] += 1;
  return counts;
}

/** One line per label: how many, and where they ended. */
function tableOf(outcomes: readonly Outcome[]): string[] {
  const labels = [...new Set(outcomes.map(({ label }) => label))].sort();
  return labels.map((label) => {
    const own = outcomes.filter((outcome) => outcome.label === label);
    const counts = countEndings(own);
    const ends = ENDINGS.filter((ending) => counts[ending] > 0).map((ending) => `${ending} ${counts[ending]}`);
    return `  ${label}  ${own.length}: ${ends.join(', ')}`;
  });
}

import { z } from 'zod';
import { findPersonal, PERSONAL_KINDS, type Finding, type PersonalKind } from '../../src/features/privacy/index.ts';
import { round } from './percentile.ts';
import { readLines } from './labelled.ts';
import type { Measure, Report } from './measure.ts';

const shape = z.object({
  text: z.string(),
  personal: z.array(z.object({ kind: z.enum(PERSONAL_KINDS), text: z.string().min(1) })),
  about: z.string().default('of no named subject'),
});

type Line = z.output<typeof shape>;

/** A line with what was hidden of it; `line` counts from 1. */
interface Judged extends Line {
  readonly line: number;
  readonly passages: readonly Judgement[];
  readonly covers: readonly Judgement[];
}

/** A passage that had to be hidden, or a cover that was put. */
interface Judgement {
  readonly kind: PersonalKind;
  readonly right: boolean;
}

/**
 * How much of what leads to a person is hidden, and how much of what is hidden leads to one; `test/corpus/README.md` gives
 * the form and the rules of counting. What went wrong is named by line, subject and kind only, so that a file can be
 * measured without being read.
 */
export const privacy: Measure = {
  name: 'privacy',
  usage: 'privacy FILE',
  async run([file]) {
    if (file === undefined) throw new Error('Say which file of labelled messages to measure.');
    const lines = await readLines(file, shape);
    findPersonal('王桂花'); // The dictionary is read once, before the clock runs.
    const begun = performance.now();
    const found = lines.map(({ text }) => findPersonal(text));
    const tookMs = performance.now() - begun;
    const judged = lines.map((line, index) => judge(line, found[index]!, `${file}, line ${index + 1}`));
    const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
    return reportOn(
      judged.map((line, index) => ({ ...line, line: index + 1 })),
      (letters * 1000) / tookMs,
    );
  },
};

const COUNTS = /[\p{L}\p{N}]/u;

/** @throws Error when the line labels what its text does not have */
function judge(line: Line, findings: readonly Finding[], where: string): Omit<Judged, 'line'> {
  const { text, personal } = line;
  const counted = (place: number): boolean => COUNTS.test(text.charAt(place));
  const hidden = placesOf(findings);
  let from = 0;
  const labelled = personal.map((passage) => {
    const start = text.indexOf(passage.text, from);
    if (start < 0) throw new Error(`${where}: “${passage.text}” is not in the text, or not in this order.`);
    from = start + passage.text.length;
    return { kind: passage.kind, start, end: from };
  });
  const own = placesOf(labelled);
  return {
    ...line,
    passages: labelled.map(({ kind, start, end }) => {
      const first = kind === 'name' ? start + 1 : start;
      const open = range(first, end).filter((place) => counted(place) && !hidden.has(place));
      return { kind, right: open.length === 0 };
    }),
    covers: findings.map(({ kind, start, end }) => {
      const places = range(start, end).filter(counted);
      return { kind, right: places.filter((place) => own.has(place)).length * 2 > places.length };
    }),
  };
}

const range = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, index) => start + index);

const placesOf = (passages: readonly Finding[]): ReadonlySet<number> =>
  new Set(passages.flatMap(({ start, end }) => range(start, end)));

function reportOn(judged: readonly Judged[], lettersPerSecond: number): Report {
  const passages = judged.flatMap((line) => line.passages);
  const covers = judged.flatMap((line) => line.covers);
  const recall = shareOf(passages);
  const precision = shareOf(covers);
  return {
    lines: [
      `${judged.length} lines, ${judged.filter(({ personal }) => personal.length === 0).length} of them traps; ${Math.round(lettersPerSecond)} characters a second`,
      ...PERSONAL_KINDS.flatMap((kind) => wordKind(kind, passages, covers)),
      `all: found ${worded(passages)}, covers right ${worded(covers)}`,
      ...judged.flatMap(wordMistakes),
    ],
    figures: { recall: round(recall, 4), precision: round(precision, 4), items: judged.length },
  };
}

function wordKind(kind: PersonalKind, passages: readonly Judgement[], covers: readonly Judgement[]): string[] {
  const own = passages.filter((passage) => passage.kind === kind);
  const put = covers.filter((cover) => cover.kind === kind);
  return own.length + put.length === 0 ? [] : [`${kind}: found ${worded(own)}, covers right ${worded(put)}`];
}

const wordMistakes = ({ line, about, passages, covers }: Judged): string[] => [
  ...passages.filter(({ right }) => !right).map(({ kind }) => `  missed: line ${line}, ${about}, ${kind}`),
  ...covers.filter(({ right }) => !right).map(({ kind }) => `  hidden for nothing: line ${line}, ${about}, ${kind}`),
];

const worded = (judgements: readonly Judgement[]): string =>
  `${judgements.filter(({ right }) => right).length} of ${judgements.length} (${(shareOf(judgements) * 100).toFixed(1)} %)`;

/** Of none, all. */
const shareOf = (judgements: readonly Judgement[]): number =>
  judgements.length === 0 ? 1 : judgements.filter(({ right }) => right).length / judgements.length;

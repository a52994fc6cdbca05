import type {
  Article,
  Measure,
  RollKind,
  RollRules,
  RulePack,
  Threshold,
} from '../../../../config/rule-packs/index.ts';
import { cornersOf, type Bounded, type Corner } from './corners.ts';
import { countIn, ensureConsistent, rollRules, type Figures } from './figures.ts';
import { countSilence, type CountedSilence } from './silence.ts';
import { crossed, needed } from './threshold.ts';

export const OUTCOMES = ['passed', 'quorum-not-met', 'majority-not-met'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One threshold, as it would be read out. Numbers are people or cm²; null: not known. */
export interface Line {
  readonly step: 'takes-part' | 'passes';
  /** By what one takes part. */
  readonly way: 'voted' | 'present';
  readonly threshold: Threshold;
  /** Where the threshold stands. */
  readonly by: Article | null;
  readonly part: number | null;
  readonly whole: number | null;
  /** part · denominator, to be compared with `right`. */
  readonly left: number | null;
  /** whole · numerator */
  readonly right: number | null;
  /** The least part that is enough. */
  readonly needed: number | null;
  /** Null: it may be met or not. It can be known without the numbers, when none that are possible differ. */
  readonly met: boolean | null;
}

export interface Verdict {
  readonly pack: Pick<RulePack, 'id' | 'version' | 'variants'>;
  readonly roll: RollKind;
  /** `undetermined`: figures that are not known decide; `opinion-only`: the pack decides nothing. */
  readonly outcome: Outcome | 'undetermined' | 'opinion-only';
  /** What it can still turn out to be; the outcome alone when it is determined. */
  readonly possible: readonly Outcome[];
  readonly lines: readonly Line[];
  readonly silence: CountedSilence | null;
}

/**
 * Whether a question passes under a pack, with the arithmetic. All in integers and by cross-multiplication. A figure that is
 * not known leaves the verdict open only when values it may have decide differently.
 * @throws Error when the figures contradict each other, the roll is none of the pack's, or the pack is of elections
 */
export function judge(pack: RulePack, figures: Figures): Verdict {
  if (pack.kind === 'election') throw new Error(`Rule pack ${pack.id} is judged as an election.`);
  const rules = rollRules(pack, figures.roll);
  const { of: roll, measures } = rules;
  for (const measure of measures) ensureConsistent(countIn(figures, measure), measure);
  const verdict = { pack: { id: pack.id, version: pack.version, variants: pack.variants }, roll };
  if (pack.kind === 'advisory') {
    return { ...verdict, outcome: 'opinion-only', possible: [], lines: [], silence: null };
  }

  const { silence, counts } = countSilence(pack, measures, figures);
  const judged = measures.map((measure) => judgeMeasure(pack, rules, measure, counts[measure] ?? figures.persons));
  const possible = outcomesOf(judged.map(({ corners }) => corners));
  const [outcome] = possible;
  return {
    ...verdict,
    outcome: possible.length === 1 && outcome !== undefined ? outcome : 'undetermined',
    possible,
    lines: [...judged.map(({ takesPart }) => takesPart), ...judged.map(({ passes }) => passes)],
    silence,
  };
}

interface JudgedMeasure {
  readonly corners: readonly Corner[];
  readonly takesPart: Line;
  readonly passes: Line;
}

function judgeMeasure({ attendance }: RulePack, rules: RollRules, measure: Measure, count: Bounded): JudgedMeasure {
  const takesPart = thresholdOf(rules.takesPart, measure);
  const passes = thresholdOf(rules.passes, measure);
  const corners = cornersOf(count, { takesPart, passes, attendance });
  const part = attendance ? (count.present ?? null) : count.voted;
  const way = attendance ? 'present' : 'voted';
  return {
    corners,
    takesPart: {
      step: 'takes-part',
      way,
      ...compare(takesPart, part, count.total),
      by: rules.by,
      met: unanimous(corners.map((corner) => corner.takesPart)),
    },
    passes: {
      step: 'passes',
      way,
      ...compare(passes, count.agree, passes.of === 'roll' ? count.total : part),
      by: rules.by,
      met: unanimous(corners.map((corner) => corner.passes)),
    },
  };
}

function thresholdOf(thresholds: readonly Threshold[], measure: Measure): Threshold {
  const threshold = thresholds.find((one) => one.measure === measure);
  if (threshold === undefined) throw new Error(`No threshold by ${measure}: an unchecked rule pack.`);
  return threshold;
}

/** The arithmetic of one threshold, as far as it can be written down. */
export function compare(
  threshold: Threshold,
  part: number | null,
  whole: number | null,
): Omit<Line, 'step' | 'way' | 'by' | 'met'> {
  const [left, right] = crossed(threshold, part ?? 0, whole ?? 0);
  return {
    threshold,
    part,
    whole,
    left: part === null ? null : left,
    right: whole === null ? null : right,
    needed: whole === null ? null : needed(threshold, whole),
  };
}

const unanimous = (answers: readonly boolean[]): boolean | null =>
  answers.every((answer) => answer === answers[0]) ? (answers[0] ?? null) : null;

/** What can happen when each measure turns out in one of its ways, independently of the others. */
function outcomesOf(measures: readonly (readonly Corner[])[]): Outcome[] {
  const all = (test: (corner: Corner) => boolean): boolean => measures.every((corners) => corners.some(test));
  const can: Record<Outcome, boolean> = {
    passed: all(({ takesPart, passes }) => takesPart && passes),
    'quorum-not-met': measures.some((corners) => corners.some(({ takesPart }) => !takesPart)),
    'majority-not-met':
      all(({ takesPart }) => takesPart) &&
      measures.some((corners) => corners.some(({ takesPart, passes }) => takesPart && !passes)),
  };
  return OUTCOMES.filter((outcome) => can[outcome]);
}

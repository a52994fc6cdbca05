import type { RollKind } from '../../../../config/rule-packs/index.ts';
import { hasPhrase, say, sayByCode } from '../../../phrases/index.ts';
import type { Line, Verdict } from './judge.ts';
import type { CountedSilence } from './silence.ts';

/**
 * A verdict as it would be read out: what came of it, the arithmetic line by line, where the rules stand.
 * @param basis whether a named officer recorded the legal basis; until then the result is said to be advisory
 */
export function wordVerdict(verdict: Verdict, basis: 'recorded' | 'not-recorded'): string {
  const { outcome, possible, lines, roll, silence } = verdict;
  const open = outcome === 'undetermined' && !possible.includes('passed');
  const articles = new Map(lines.flatMap(({ by }) => (by === null ? [] : [[`${by.law}${by.article}`, by] as const])));
  return [
    say(open ? 'polls.verdict-not-passed-anyhow' : `polls.verdict-${outcome}`),
    ...(silence === null ? [] : [wordSilence(silence)]),
    ...lines.map((line) => wordLine(line, roll)),
    ...[...articles.values()].map(({ law, article }) => say('polls.verdict-by', { law, article })),
    ...(outcome === 'opinion-only' || basis === 'recorded' ? [] : [say('polls.verdict-advisory-until')]),
  ].join('\n');
}

/** One threshold in one sentence: 应到业主300人，参与表决210人，达到了三分之二（200人）。 */
export function wordLine(line: Line, roll: RollKind): string {
  const { step, way, threshold, part, whole, needed, met } = line;
  const { measure, inclusive, of } = threshold;
  const kind = measure === 'area' ? 'area-' : '';
  const amount = (value: number | null): string => wordAmount(value, measure === 'area' ? 'area' : unitOf(roll));
  const isKnown = part !== null && whole !== null;
  const short = part === null || needed === null ? null : needed - part;
  const answer = met === null ? 'unclear' : (`${met ? 'met' : 'short'}${isKnown ? '' : '-anyhow'}` as const);
  return say('polls.verdict-line', {
    whole: say(`polls.whole-${kind}${of}`, { who: say(`polls.roll-${roll}`), amount: amount(whole) }),
    part: say(`polls.part-${kind}${step === 'passes' ? 'agree' : way}`, { amount: amount(part) }),
    answer: say(`polls.answer-${answer}-${inclusive ? 'at-least' : 'more-than'}`, {
      share: wordShare(threshold),
      needed: amount(needed),
      short: amount(short),
    }),
  });
}

const unitOf = (roll: RollKind): 'persons' | 'households' => (roll === 'households' ? 'households' : 'persons');

/** A share as it is said: 一半, 三分之二. */
export function wordShare({ numerator, denominator }: Line['threshold']): string {
  const code = `polls.share-${numerator}-${denominator}`;
  return hasPhrase(code) ? sayByCode(code) : say('polls.share', { numerator, denominator });
}

function wordAmount(value: number | null, unit: 'persons' | 'households' | 'area'): string {
  if (value === null) return say('polls.amount-unknown');
  return say(`polls.amount-${unit}`, { amount: unit === 'area' ? inSquareMetres(value) : value });
}

/** Whole cm² as m², exactly: 1234500 is 123.45. */
function inSquareMetres(area: number): string {
  const rest = area % 10_000;
  const whole = String((area - rest) / 10_000);
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(4, '0').replace(/0+$/u, '')}`;
}

const wordSilence = ({ reference: { title, article }, joined }: CountedSilence): string =>
  say('polls.verdict-silence', { title, article, side: say(`polls.side-${joined ?? 'unknown'}`) });

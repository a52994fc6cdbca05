import { INTENT_SEEDS } from '../../../../../config/intent-seeds/index.ts';
import { DANGER_EXAMPLES, NEAR_MISSES } from '../../../../../config/taxonomy/danger/index.ts';
import { CATEGORIES, ROUTE_SEEDS, SMALL_TALK_SEEDS, TELLING_SEEDS } from '../../../../../config/taxonomy/index.ts';
import { train, type LinearModel } from './linear-model.ts';

/** Further rounds change no judgement. */
const TRAINING = { cost: 1, rounds: 5 };

let model: LinearModel | undefined;

/** How far a sentence is on the side of danger, by examples; the first call learns, which takes a part of a second. */
export function dangerMargin(sentence: string): number {
  model ??= train([...examplesOf(DANGER_EXAMPLES, 'danger'), ...examplesOf(harmless(), 'other')], TRAINING);
  return model.score(sentence).find(({ label }) => label === 'danger')!.score;
}

const examplesOf = (texts: readonly string[], label: string) => texts.map((text) => ({ text, label }));

const harmless = (): string[] => [
  ...NEAR_MISSES,
  ...CATEGORIES.flatMap(({ seeds }) => seeds),
  ...Object.values(ROUTE_SEEDS).flat(),
  ...SMALL_TALK_SEEDS,
  ...TELLING_SEEDS,
  ...INTENT_SEEDS.filter(({ intent }) => intent !== 'chat.danger').map(({ text }) => text),
];

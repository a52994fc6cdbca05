/** `npm run tune -- matching DIR NEEDS_FILE`: weights from labelled needs, as data, and what they would be worth. */
import { readLabelledMatching } from './measure/matching/labelled-matching.ts';
import { tuneMatching, type Figures } from './tune/matching.ts';

const [what, ...args] = process.argv.slice(2);

try {
  if (what !== 'matching') throw new Error('Say what to tune: npm run tune -- matching DIR NEEDS_FILE.');
  const { before, crossValidated, onAll, weights } = await tuneMatching(await readLabelledMatching(args));
  console.log(`as it is:                      ${sentenceOf(before)}`);
  console.log(`tuned, on needs kept apart:    ${sentenceOf(crossValidated)}`);
  console.log(`tuned on all, and on the same: ${sentenceOf(onAll)}`);
  console.log('Weights for config/matching.ts, worth taking only where the second line is better than the first:');
  const rounded = Object.entries(weights).map(([name, weight]) => [name, Math.round(weight * 10) / 10]);
  console.log(JSON.stringify(Object.fromEntries(rounded)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function sentenceOf({ recallAt3, mrr }: Figures): string {
  return `a right service among the first three for ${(recallAt3 * 100).toFixed(1)} %, mean reciprocal rank ${mrr.toFixed(3)}`;
}

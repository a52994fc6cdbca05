import { isDanger, needMargin } from '../../src/features/needs/understanding/index.ts';
import { readLabelled, readTexts } from './labelled.ts';
import type { Measure, Report } from './measure.ts';
import { percentile, round } from './percentile.ts';

const RECALL = 0.95;

/** How much chit-chat would be taken for a need, where 95 of 100 needs are? Needs by their titles, which are as long as a chat message. */
export const smallTalk: Measure = {
  name: 'small-talk',
  usage: 'small-talk NEEDS_FILE SMALLTALK_FILE',
  async run([needsFile, talkFile]) {
    if (needsFile === undefined || talkFile === undefined)
      throw new Error('Say which files to measure: one of needs and one of small talk.');
    const needs = (await readLabelled(needsFile)).map(({ title }) => title);
    return reportOnSmallTalk(needs, await readTexts(talkFile));
  },
};

export function reportOnSmallTalk(needs: readonly string[], talk: readonly string[]): Report {
  const margins = needs.map(marginOf);
  const share = (texts: readonly number[], least: number) =>
    texts.filter((margin) => margin >= least).length / texts.length;
  const talkMargins = talk.map(marginOf);
  const least = percentile(margins, 1 - RECALL);
  const falseIntakeAt95 = share(talkMargins, least);
  const [recall, falseIntake] = [share(margins, 0), share(talkMargins, 0)];

  return {
    lines: [
      `${needs.length} needs, ${talk.length} lines of small talk`,
      `as the bot judges: ${(recall * 100).toFixed(1)} % of the needs are taken in, and ${(falseIntake * 100).toFixed(1)} % of the talk`,
      `where ${RECALL * 100} % of the needs are taken in: ${(falseIntakeAt95 * 100).toFixed(1)} % of the talk`,
    ],
    figures: { falseIntakeAt95: round(falseIntakeAt95), recall: round(recall), falseIntake: round(falseIntake) },
  };
}

const marginOf = (text: string): number => {
  const plain = text.normalize('NFKC');
  return isDanger(plain) ? Infinity : needMargin(plain);
};

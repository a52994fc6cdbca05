import type { RollKind, RulePack, Threshold } from '../../../../config/rule-packs/index.ts';
import { say } from '../../../phrases/index.ts';
import { rollRules } from './figures.ts';
import { wordShare } from './word-verdict.ts';

/** By what a poll passes, said beforehand, a sentence for each threshold; of one that asks for opinions, that it decides nothing. */
export function wordRules({ pack, roll }: { readonly pack: RulePack; readonly roll: RollKind }): string[] {
  if (pack.kind === 'advisory') return [say('polls.verdict-opinion-only')];
  const { takesPart, passes } = rollRules(pack, roll);
  const who = say(`polls.roll-${roll}`);
  return [
    ...takesPart.map((one) => say(`polls.rule-part-${kindOf(one)}`, { who, share: wordShare(one) })),
    ...passes.map((one) =>
      say(`polls.rule-pass-${kindOf(one)}`, { among: say(`polls.among-${one.of}`, { who }), share: wordShare(one) }),
    ),
  ];
}

const kindOf = ({ measure, inclusive }: Threshold) =>
  `${measure === 'area' ? 'area-' : ''}${inclusive ? 'at-least' : 'more-than'}` as const;

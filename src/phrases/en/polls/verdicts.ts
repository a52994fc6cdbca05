import type { verdictsPhrases } from '../../zh/polls/verdicts.ts';
import type { In } from '../../say.ts';

export const verdictsEnglish: In<typeof verdictsPhrases> = {
  'polls.verdict-passed': 'Passed.',
  'polls.verdict-quorum-not-met': 'Too few took part; this vote does not count.',
  'polls.verdict-majority-not-met': 'Enough took part, too few agreed: not passed.',
  'polls.verdict-undetermined': 'Some figures are not known; the result cannot be told yet.',
  'polls.verdict-not-passed-anyhow': 'Some figures are not known; whatever they are, it does not pass.',
  'polls.verdict-opinion-only': 'This asked for opinions to deliberate with; it decides nothing.',

  'polls.verdict-line': '{whole}, {part}: {answer}.',
  'polls.whole-roll': '{amount} on the roll ({who})',
  'polls.whole-voted': '{amount} took part',
  'polls.whole-present': '{amount} attended',
  'polls.part-voted': '{amount} took part',
  'polls.part-present': '{amount} attended',
  'polls.part-agree': '{amount} agreed',

  'polls.answer-met-at-least': 'this reaches {share} ({needed})',
  'polls.answer-met-more-than': 'this is more than {share} (at least {needed})',
  'polls.answer-met-anyhow-at-least': 'this reaches {share} in any case',
  'polls.answer-met-anyhow-more-than': 'this is more than {share} in any case',
  'polls.answer-short-at-least': 'this does not reach {share} ({needed}); {short} are missing',
  'polls.answer-short-more-than': 'this is not more than {share} (at least {needed}); {short} are missing',
  'polls.answer-short-anyhow-at-least': 'this does not reach {share} in any case',
  'polls.answer-short-anyhow-more-than': 'this is not more than {share} in any case',
  'polls.answer-unclear-at-least': 'whether this reaches {share} cannot be told',
  'polls.answer-unclear-more-than': 'whether this is more than {share} cannot be told',

  'polls.share': '{numerator}/{denominator}',
  'polls.share-1-2': 'half',
  'polls.share-1-3': 'a third',
  'polls.share-2-3': 'two thirds',
  'polls.share-3-4': 'three quarters',

  'polls.amount-persons': '{amount}',
  'polls.amount-households': '{amount} households',
  'polls.amount-area': '{amount} m²',
  'polls.amount-unknown': 'an unknown number',

  'polls.roll-owners': 'owners',
  'polls.roll-adults': 'people of 18 and more',
  'polls.roll-households': 'representatives of households',
  'polls.roll-representatives': 'representatives',
  'polls.roll-voters': 'registered voters',
  'polls.roll-members': 'members of the collective',
  'polls.roll-member-representatives': 'representatives of the members',
  'polls.roll-admitted': 'members of the hall',

  'polls.verdict-by': 'By {law}, {article}.',
  'polls.verdict-silence': 'By {title}, {article}, those who did not answer count as {side}.',
  'polls.side-agree': 'for',
  'polls.side-against': 'against',
  'polls.side-abstain': 'abstaining',
  'polls.side-unknown': 'the larger side, which is not known yet',
  'polls.verdict-advisory-until': 'Until the officer in charge records the legal basis, this result is advisory.',
};

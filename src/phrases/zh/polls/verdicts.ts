import type { Phrases } from '../../say.ts';

/** What comes of a vote, with the arithmetic as it is read out. */
export const verdictsPhrases = {
  'polls.verdict-passed': '通过。',
  'polls.verdict-quorum-not-met': '参加的不够，这次表决不算数。',
  'polls.verdict-majority-not-met': '参加的够了，同意的不够，没有通过。',
  'polls.verdict-undetermined': '有的数字还不清楚，现在算不出结果。',
  'polls.verdict-not-passed-anyhow': '有的数字还不清楚，但不管是多少都不会通过。',
  'polls.verdict-opinion-only': '这是征求意见，只供商量时参考，不作决定。',

  'polls.verdict-line': '{whole}，{part}，{answer}。',
  'polls.whole-roll': '应到{who}{amount}',
  'polls.whole-voted': '参与表决{amount}',
  'polls.whole-present': '到会{amount}',
  'polls.part-voted': '参与表决{amount}',
  'polls.part-present': '到会{amount}',
  'polls.part-agree': '同意{amount}',

  'polls.answer-met-at-least': '达到了{share}（{needed}）',
  'polls.answer-met-more-than': '超过了{share}（至少{needed}）',
  'polls.answer-met-anyhow-at-least': '不管怎么算都达到了{share}',
  'polls.answer-met-anyhow-more-than': '不管怎么算都超过了{share}',
  'polls.answer-short-at-least': '没有达到{share}（{needed}），还差{short}',
  'polls.answer-short-more-than': '没有超过{share}（至少{needed}），还差{short}',
  'polls.answer-short-anyhow-at-least': '不管怎么算都达不到{share}',
  'polls.answer-short-anyhow-more-than': '不管怎么算都没有超过{share}',
  'polls.answer-unclear-at-least': '有没有达到{share}还说不准',
  'polls.answer-unclear-more-than': '有没有超过{share}还说不准',

  'polls.share': '{denominator}分之{numerator}',
  'polls.share-1-2': '一半',
  'polls.share-1-3': '三分之一',
  'polls.share-2-3': '三分之二',
  'polls.share-3-4': '四分之三',

  'polls.amount-persons': '{amount}人',
  'polls.amount-households': '{amount}户',
  'polls.amount-area': '{amount}平方米',
  'polls.amount-unknown': '（数目不清楚）',

  'polls.roll-owners': '业主',
  'polls.roll-adults': '十八周岁以上的人',
  'polls.roll-households': '户代表',
  'polls.roll-representatives': '代表',
  'polls.roll-voters': '登记参加选举的人',
  'polls.roll-members': '集体成员',
  'polls.roll-member-representatives': '成员代表',
  'polls.roll-admitted': '议事厅成员',

  'polls.verdict-by': '依据：《{law}》{article}。',
  'polls.verdict-silence': '依照《{title}》{article}，送到了没有答复的算作{side}。',
  'polls.side-agree': '同意',
  'polls.side-against': '反对',
  'polls.side-abstain': '弃权',
  'polls.side-unknown': '多数的一方，现在还不知道是哪一方',
  'polls.verdict-advisory-until': '在负责人登记法律依据以前，这个结果只供参考。',
} as const satisfies Phrases;

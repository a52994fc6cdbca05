import type { Verdict } from '../../../src/features/activities/index.ts';

/** How somebody found an activity. */
export interface FeedbackWords {
  readonly verdict: Verdict;
  /** Which one, and what else was said. */
  readonly words: string;
}

const SAYS =
  /^(?:活动|这次活动|昨天的活动|今天的活动|上次的活动)?[\s:,，]*(?:我)?(?:觉得)?(?<verdict>(?:很|非常|挺|比较|都|还是|还)?满意|(?:很|非常|十分|都)?不(?:太|怎么|是很|很)?满意|一般(?:般|吧)?|没去成?|没有去|没参加)(?:了|的|吧)?(?:[\s,，。.:：!！;；]+(?<words>.*))?$/u;
/** What they are said of a need with. */
const OF_NEED = /N?\d{8}-\d{3,6}|解决|办结|师傅|维修/u;

/** 满意 · 满意 老师讲得清楚 · 不太满意，人太多 · 没去. */
export function readActivityFeedback(text: string): FeedbackWords | null {
  const { verdict, words = '' } = SAYS.exec(text)?.groups ?? {};
  if (verdict === undefined || OF_NEED.test(text)) return null;
  return { verdict: verdictOf(verdict), words: words.trim() };
}

function verdictOf(said: string): Verdict {
  if (said.startsWith('没')) return 'not-there';
  if (said.startsWith('一般')) return 'so-so';
  return said.includes('不') ? 'dissatisfied' : 'satisfied';
}

const ASKS =
  /^(?:看看?|查看?|查一下)?(?:活动)?(?:评价|反馈|满意度)(?:结果|怎么样|情况)(?:[\s:,，]+(?<activity>.{1,40}))?$/u;

/** 评价结果 重阳茶话会: an organizer wants to know how it was. */
export function readFeedbackAsked(text: string): { readonly activity: string } | null {
  const found = ASKS.exec(text);
  return found === null ? null : { activity: found.groups?.['activity']?.trim() ?? '' };
}

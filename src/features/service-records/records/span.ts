import { chinaDay } from '../../../kernel/index.ts';

/** When somebody served, and how many minutes of it. */
export interface Span {
  readonly record: string;
  readonly from: Date;
  readonly to: Date;
  /** Whole minutes that count, the way there and pauses left out. */
  readonly minutes: number;
}

export interface SpanLimits {
  /** Of one service. */
  readonly longestMinutes: number;
  /** Of one person on one day in China. */
  readonly mostPerDayMinutes: number;
}

/** Why hours cannot be right. */
export type SpanProblem = 'ends-before-start' | 'more-minutes-than-time' | 'too-long' | 'overlap' | 'day-full';

const MINUTE = 60_000;

/** Whole minutes between two moments. */
export const minutesBetween = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / MINUTE);

/**
 * Enters a span among those of one person, if they can have been there: not in two places at once, not for more minutes
 * than passed, not more in a day than a day has. Two spans may touch. A span of the same record is replaced.
 */
export function enterSpan(spans: readonly Span[], span: Span, limits: SpanLimits): readonly Span[] | SpanProblem {
  const others = spans.filter(({ record }) => record !== span.record);
  const length = minutesBetween(span.from, span.to);
  if (span.to <= span.from) return 'ends-before-start';
  if (span.minutes > length) return 'more-minutes-than-time';
  if (length > limits.longestMinutes) return 'too-long';
  if (others.some(({ from, to }) => from < span.to && span.from < to)) return 'overlap';

  const next = [...others, span];
  const isOver = daysOf(span).some((start) => minutesOn(next, start) > limits.mostPerDayMinutes);
  return isOver ? 'day-full' : next;
}

/**
 * How many minutes all spans together have on the day in China that begins then; of a span that lasts longer than its
 * minutes, as many as can have been on that day.
 */
export const minutesOn = (spans: readonly Span[], dayStart: Date): number => {
  const { start, end } = chinaDay(dayStart);
  return spans.reduce((sum, { from, to, minutes }) => {
    const inside = minutesBetween(from > start ? from : start, to < end ? to : end);
    return sum + Math.max(0, Math.min(inside, minutes));
  }, 0);
};

/** The beginnings of the days in China that a span touches. */
function daysOf({ from, to }: Span): Date[] {
  const days: Date[] = [];
  for (let day = chinaDay(from); day.start < to; day = chinaDay(day.end)) days.push(day.start);
  return days;
}

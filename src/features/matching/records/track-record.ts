import { RANKING } from '../../../../config/matching.ts';

/** What can be said of a service afterwards. `unanswered`: the offer's time ran out. */
export const MARKS = ['solved', 'unsolved', 'accepted', 'declined', 'unanswered'] as const;
export type Mark = (typeof MARKS)[number];

/** How a service has answered and what became of it; its id is the service's. */
export interface TrackRecord {
  readonly id: string;
  /** Offers that wait for an answer. */
  readonly waiting: number;
  /** How often each was said, counted at `at`: what is older counts less. */
  readonly marks: Readonly<Record<Mark, number>>;
  readonly at: Date;
  readonly changedAt: Date;
}

export interface Noted {
  readonly mark: Mark | null;
  /** How many more offers wait, or fewer. */
  readonly waiting: -1 | 0 | 1;
  readonly at: Date;
}

export const emptyRecord = (service: string, at: Date): TrackRecord => ({
  id: service,
  waiting: 0,
  marks: { solved: 0, unsolved: 0, accepted: 0, declined: 0, unanswered: 0 },
  at,
  changedAt: at,
});

/** The record with one more; the same whatever the order in which it is told. */
export function note(record: TrackRecord, { mark, waiting, at }: Noted, now: Date): TrackRecord {
  const latest = at > record.at ? at : record.at;
  const faded = fading(record.at, latest);
  const marks = MARKS.map((name) => {
    const more = name === mark ? fading(at, latest) : 0;
    return [name, record.marks[name] * faded + more] as const;
  });
  return {
    ...record,
    waiting: record.waiting + waiting,
    marks: Object.fromEntries(marks) as Record<Mark, number>,
    at: latest,
    changedAt: now,
  };
}

/** 0 to 1: how much of what it had was solved; a half where nothing is known. */
export function outcomesOf(record: TrackRecord | undefined, now: Date): number {
  if (record === undefined) return 0.5;
  const { solved, unsolved } = record.marks;
  return share(solved, unsolved, fading(record.at, now));
}

/** 0 to 1: how often it said yes; a half where nothing is known. */
export function answersOf(record: TrackRecord | undefined, now: Date): number {
  if (record === undefined) return 0.5;
  const { accepted, declined, unanswered } = record.marks;
  return share(accepted, declined + unanswered, fading(record.at, now));
}

function share(good: number, bad: number, faded: number): number {
  const before = RANKING.answersBefore;
  return (good * faded + before) / ((good + bad) * faded + 2 * before);
}

/** What is left of a count after this time: half of it after each half-life. */
const fading = (from: Date, until: Date): number => 2 ** ((from.getTime() - until.getTime()) / RANKING.halfLifeMs);

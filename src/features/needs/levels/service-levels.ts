import { addWorking, workingBetween, type OwnDays } from '../../regions/index.ts';

/** Until somebody first answers, and until it is done. */
export const LEVEL_NAMES = ['answer', 'solution'] as const;
export type LevelName = (typeof LEVEL_NAMES)[number];

/** How long may be taken, in milliseconds of working time. */
export interface Within {
  /** Absent where nobody waits for a first answer. */
  readonly answer?: number;
  readonly solution: number;
}

export interface Level {
  readonly within: number;
  /** What was left of it at `since`, from where it is counted on. */
  readonly left: number;
  readonly since: Date;
  /** Working time that had passed by then since the clock was started, without pauses. */
  readonly used: number;
  /** Until when; while the clock is stopped, until when it would have been. */
  readonly dueAt: Date;
  /** When it was found that nobody had kept it. */
  readonly breachedAt?: Date;
  /** When what was waited for came, or nobody waited any longer. */
  readonly endedAt?: Date;
}

export interface Pause {
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
  /** When it ends by itself. */
  readonly until: Date;
}

/** The clock of a need. */
export interface ServiceLevels {
  readonly startedAt: Date;
  readonly answer?: Level;
  readonly solution: Level;
  readonly pause?: Pause;
  /** When it is to be looked at next: a level is then due, or the pause over. */
  readonly nextAt?: Date;
  /** What is overdue, since when; absent while the clock is stopped. */
  readonly overdueAt?: Date;
}

export interface Breach {
  readonly name: LevelName;
  readonly dueAt: Date;
}

export function startLevels({ answer, solution }: Within, at: Date, own: OwnDays): ServiceLevels {
  return summed({
    startedAt: at,
    ...(answer !== undefined && { answer: startLevel(answer, at, own) }),
    solution: startLevel(solution, at, own),
  });
}

/** What was waited for has come. A level ends once. */
export const endLevel = (levels: ServiceLevels, name: LevelName, at: Date): ServiceLevels =>
  summed(
    each(levels, (level, its) => (its === name && level.endedAt === undefined ? { ...level, endedAt: at } : level)),
  );

/** Nobody waits any longer. */
export function endLevels({ pause: _pause, ...levels }: ServiceLevels, at: Date): ServiceLevels {
  return LEVEL_NAMES.reduce<ServiceLevels>((ended, name) => endLevel(ended, name, at), levels);
}

/** The clock stops: what is left stays left. */
export const pauseLevels = (levels: ServiceLevels, pause: Pause, own: OwnDays): ServiceLevels =>
  summed({ ...each(levels, (level) => (isRunning(level) ? spent(level, pause.at, own) : level)), pause });

/** The clock goes on with what was left. */
export function resumeLevels({ pause: _pause, ...levels }: ServiceLevels, at: Date, own: OwnDays): ServiceLevels {
  return summed(each(levels, (level) => (isRunning(level) ? dated({ ...level, since: at }, own) : level)));
}

/** The same by a calendar that has changed. */
export const redate = (levels: ServiceLevels, own: OwnDays): ServiceLevels =>
  levels.pause === undefined ? summed(each(levels, (level) => (isRunning(level) ? dated(level, own) : level))) : levels;

/**
 * Other times are allowed from now on. Less time is counted from now, and never gives more than was left; more time is
 * added to what is left, up to what there would be had it been allowed from the start.
 */
export function allowOther(levels: ServiceLevels, within: Within, now: Date, own: OwnDays): ServiceLevels {
  const at = levels.pause?.at ?? now;
  const { answer: before, ...rest } = levels;
  const answer = otherAnswer(before, within.answer, at, own);
  const solution = isRunning(levels.solution) ? other(levels.solution, within.solution, at, own) : levels.solution;
  return summed({ ...rest, ...(answer !== undefined && { answer }), solution });
}

/** Marks what is due and not kept; each level once. */
export function breach(levels: ServiceLevels, now: Date): { levels: ServiceLevels; breached: readonly Breach[] } {
  const isOver = (level: Level): boolean => levels.pause === undefined && isRunning(level) && level.dueAt <= now;
  const breached = LEVEL_NAMES.flatMap((name): Breach[] => {
    const level = levels[name];
    return level !== undefined && isOver(level) ? [{ name, dueAt: level.dueAt }] : [];
  });
  return {
    levels: summed(each(levels, (level) => (isOver(level) ? { ...level, breachedAt: now } : level))),
    breached,
  };
}

/** Is it still being waited for, and in time as far as anybody has found? */
const isRunning = ({ breachedAt, endedAt }: Level): boolean => breachedAt === undefined && endedAt === undefined;

const startLevel = (within: number, at: Date, own: OwnDays): Level => ({
  within,
  left: within,
  since: at,
  used: 0,
  dueAt: addWorking(own, at, within),
});

const dated = (level: Level, own: OwnDays): Level => ({ ...level, dueAt: addWorking(own, level.since, level.left) });

/** A clock that was set back takes nothing. */
function spent(level: Level, at: Date, own: OwnDays): Level {
  const passed = workingBetween(own, level.since, at);
  return { ...level, left: Math.max(0, level.left - passed), used: level.used + passed, since: at };
}

function other(level: Level, within: number, at: Date, own: OwnDays): Level {
  if (within === level.within) return level;
  const now = spent(level, at, own);
  const more = Math.max(now.left, Math.min(now.left + within - level.within, within - now.used));
  return dated({ ...now, within, left: within > level.within ? more : Math.min(now.left, within) }, own);
}

function otherAnswer(before: Level | undefined, within: number | undefined, at: Date, own: OwnDays): Level | undefined {
  if (before !== undefined && !isRunning(before)) return before;
  if (within === undefined) return undefined;
  return before === undefined ? startLevel(within, at, own) : other(before, within, at, own);
}

function each(levels: ServiceLevels, change: (level: Level, name: LevelName) => Level): ServiceLevels {
  return {
    ...levels,
    ...(levels.answer !== undefined && { answer: change(levels.answer, 'answer') }),
    solution: change(levels.solution, 'solution'),
  };
}

/** With the two moments by which needs are found. */
function summed({ nextAt: _nextAt, overdueAt: _overdueAt, ...levels }: ServiceLevels): ServiceLevels {
  const { answer, solution, pause } = levels;
  const all = answer === undefined ? [solution] : [answer, solution];
  if (pause !== undefined) return { ...levels, nextAt: pause.until };

  const nextAt = earliest(all.filter(isRunning));
  const overdueAt = earliest(
    all.filter(({ breachedAt, endedAt }) => breachedAt !== undefined && endedAt === undefined),
  );
  return { ...levels, ...(nextAt !== undefined && { nextAt }), ...(overdueAt !== undefined && { overdueAt }) };
}

function earliest(levels: readonly Level[]): Date | undefined {
  return levels.map(({ dueAt }) => dueAt).toSorted((one, other) => one.getTime() - other.getTime())[0];
}

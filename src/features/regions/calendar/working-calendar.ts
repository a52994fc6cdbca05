import type { RegionPath } from '../../../kernel/index.ts';
import { officialDay } from './official-days.ts';

/** A day on which a region does otherwise than the official calendar. */
export interface OwnDay {
  /** `2026-10-08` */
  readonly date: string;
  readonly isWorking: boolean;
  /** Why: 三月三, 停电. */
  readonly name: string;
}

/** The days of one region; its id is the region's path. */
export interface WorkingCalendar {
  readonly id: RegionPath;
  readonly days: readonly OwnDay[];
}

/** By date, what the region and those above it say, the nearest first. */
export type OwnDays = ReadonlyMap<string, OwnDay>;

export const NO_OWN_DAYS: OwnDays = new Map();

/** @param calendars of the region and those above it, nearest first */
export const ownDaysOf = (calendars: readonly WorkingCalendar[]): OwnDays =>
  new Map(calendars.toReversed().flatMap(({ days }) => days.map((day) => [day.date, day] as const)));

export interface DayStatus {
  readonly isWorking: boolean;
  /** Who says so. */
  readonly source: 'region' | 'official' | 'week';
  /** Empty where nothing but the week says so. */
  readonly name: string;
}

/** The region's own days come before the official ones, and these before Monday to Friday. */
export function dayStatus(date: string, own: OwnDays): DayStatus {
  const ownDay = own.get(date);
  if (ownDay !== undefined) return { isWorking: ownDay.isWorking, source: 'region', name: ownDay.name };
  const official = officialDay(date);
  if (official !== null) return { ...official, source: 'official' };
  return { isWorking: isWeekday(date), source: 'week', name: '' };
}

export function isWeekday(date: string): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

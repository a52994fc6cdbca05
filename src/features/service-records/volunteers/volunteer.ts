import type { Span } from '../records/span.ts';

/** What is kept of a volunteer beside the single services; its id is the resident's. */
export interface Volunteer {
  readonly id: string;
  /** When they served: what keeps them from being in two places at once. */
  readonly spans: readonly Span[];
  /** 培训情况 */
  readonly trainings: readonly Training[];
  /** 表彰奖励情况 */
  readonly commendations: readonly Commendation[];
}

export interface Training {
  readonly id: string;
  /** 培训名称 */
  readonly name: string;
  /** 学习时长, in minutes */
  readonly minutes: number;
  /** 培训日期 */
  readonly on: string;
  /** 举办单位 */
  readonly heldBy: string;
}

export interface Commendation {
  readonly id: string;
  /** 表彰奖励名称 */
  readonly name: string;
  /** 日期 */
  readonly on: string;
  /** 授予单位 */
  readonly givenBy: string;
}

export const newVolunteer = (id: string): Volunteer => ({ id, spans: [], trainings: [], commendations: [] });

import { idFrom } from '../../../kernel/index.ts';

/** A reason or an exclusion: a phrase's code and what fills it. */
export interface Reason {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** A service that could meet the need. */
export interface Candidate {
  readonly service: string;
  readonly organization: string;
  /** 0 to 100; comparable within one match only. */
  readonly score: number;
  /** The three that weigh most. */
  readonly reasons: readonly Reason[];
}

/** A service whose theme fits and that may not have the need all the same. */
export interface Exclusion {
  readonly service: string;
  readonly reason: Reason;
}

/** The ranking of one need in one round, kept so that every choice can be explained. */
export interface Match {
  readonly id: string;
  readonly need: string;
  readonly round: number;
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly Exclusion[];
  readonly rankedAt: Date;
}

/** One ranking per round, however often it is asked for. */
export const matchId = (need: string, round: number): string => idFrom('match', need, round);

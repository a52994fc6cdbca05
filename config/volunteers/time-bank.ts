import { MINUTE } from '../../src/kernel/clock.ts';

/** Who is charged for a service: whoever was served, the community's pool, or the community itself, which issues new hours. */
export type PaidBy = 'served' | 'pool' | 'issue';

/** How a community's time bank works; all times in whole minutes. */
export interface TimeBankRules {
  /** What residents know it by. */
  readonly name: string;
  /** Counts up with every change, and is kept with each bank that chose it. */
  readonly version: number;
  /** Most that a person's account may hold; null for no limit. */
  readonly mostMinutes: number | null;
  /** What is earned beyond that goes to the pool, or is not booked at all. */
  readonly overMost: 'pool' | 'refuse';
  /** Full years from which one may spend hours on services for oneself; null for any age. */
  readonly redeemsFrom: number | null;
  /** May hours be given to another person? */
  readonly gives: boolean;
  /** May hours be given to the community's pool? */
  readonly donates: boolean;
  readonly service: PaidBy;
  /** Who is charged for hours served at an activity, where nobody alone is served. */
  readonly activity: Exclude<PaidBy, 'served'>;
  /** Whose are the hours that somebody served for a team (团体志愿者)? */
  readonly teamHours: 'volunteer' | 'pool';
  /** Where the hours go of somebody who has their data deleted. */
  readonly leftHours: 'pool' | 'issue';
  /** What differs for those served who carry a tag; the first that fits counts. */
  readonly groups: readonly GroupRules[];
}

export interface GroupRules {
  /** As workers note it of a resident. */
  readonly tag: string;
  readonly redeemsFrom?: number | null;
  readonly service?: PaidBy;
}

/**
 * Rules a region may choose from. `nanjing` follows what was published of 南京市养老服务时间银行实施方案（试行）, 2019: at most
 * 1,500 h are kept and the rest is donated; those of 60 and more redeem; hours of groups can be donated only; for elders
 * who live alone and need it most (重点空巢独居老人) the hours are issued.
 */
export const TIME_BANK_RULES = {
  neighbours: {
    name: '邻里互助',
    version: 1,
    mostMinutes: 1000 * 60,
    overMost: 'pool',
    redeemsFrom: null,
    gives: true,
    donates: true,
    service: 'served',
    activity: 'issue',
    teamHours: 'volunteer',
    leftHours: 'pool',
    groups: [{ tag: '独居老人', service: 'pool' }],
  },
  nanjing: {
    name: '养老服务时间银行（南京）',
    version: 1,
    mostMinutes: 1500 * 60,
    overMost: 'pool',
    redeemsFrom: 60,
    gives: true,
    donates: true,
    service: 'served',
    activity: 'issue',
    teamHours: 'pool',
    leftHours: 'pool',
    groups: [{ tag: '重点空巢独居老人', service: 'issue' }],
  },
} as const satisfies Readonly<Record<string, TimeBankRules>>;

export type RulesName = keyof typeof TIME_BANK_RULES;

export const TIME_BANK = {
  /** More than this is no single service and no gift, but a slip. */
  largestMinutes: 500 * 60,
  /** How far one community may owe hours to a paired one, unless both say otherwise. */
  clearingMinutes: 1000 * 60,
  /** A transfer whose process has not finished it after this is taken up by another. */
  leaseMs: MINUTE,
  lookEveryMs: MINUTE / 2,
  /** Transfers taken up in one look. */
  takenUp: 500,
  /** How often a service is booked anew when the books changed between looking and booking. */
  mostTries: 20,
} as const;

import { TIME_BANK_RULES, type RulesName, type TimeBankRules } from '../../../../config/volunteers/time-bank.ts';
import { ensure, type RegionPath } from '../../../kernel/index.ts';

/** The time bank of a region, switched on by its steward; its id is the region's path. */
export interface Bank {
  readonly id: RegionPath;
  readonly rules: RulesName;
  /** Version of the rules when they were chosen. */
  readonly rulesVersion: number;
  readonly state: 'open' | 'closed';
  /** Communities this one agrees to clear hours with; it counts once the other agrees too. */
  readonly partners: readonly Partner[];
  readonly openedAt: Date;
}

export interface Partner {
  readonly bank: RegionPath;
  /** How far one may owe the other, in minutes. */
  readonly mostMinutes: number;
}

export const rulesOf = ({ rules }: Bank): TimeBankRules => TIME_BANK_RULES[rules];

/** @throws Refusal when it books nothing any longer */
export function ensureOpenBank({ state }: Bank): void {
  ensure(state === 'open', 'time-bank.bank-closed');
}

/** How far two banks may owe each other, in minutes: what both agree to. Null when they are not paired. */
export function clearingLimit(one: Bank, other: Bank): number | null {
  const ours = one.partners.find(({ bank }) => bank === other.id)?.mostMinutes ?? 0;
  const theirs = other.partners.find(({ bank }) => bank === one.id)?.mostMinutes ?? 0;
  const most = Math.min(ours, theirs);
  return most > 0 ? most : null;
}

/** The bank with what it agrees to; a limit of 0 ends the pairing. */
export function withPartner(bank: Bank, partner: Partner): Bank {
  const others = bank.partners.filter((one) => one.bank !== partner.bank);
  return { ...bank, partners: partner.mostMinutes === 0 ? others : [...others, partner] };
}

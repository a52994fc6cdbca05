import type { PaidBy, TimeBankRules } from '../../../config/volunteers/time-bank.ts';
import { chinaDay } from '../../kernel/index.ts';
import { ageOn } from '../residents/index.ts';

/** What the rules say of one who is served: the first group whose tag they carry differs from the rest. */
export function rulesForServed(
  { service, redeemsFrom, groups }: Pick<TimeBankRules, 'service' | 'redeemsFrom' | 'groups'>,
  tags: readonly string[],
): { readonly service: PaidBy; readonly redeemsFrom: number | null } {
  const group = groups.find(({ tag }) => tags.includes(tag));
  return {
    service: group?.service ?? service,
    redeemsFrom: group?.redeemsFrom === undefined ? redeemsFrom : group.redeemsFrom,
  };
}

/** May hours be spent on oneself at this age? Whose birthday nobody has seen may where every age may. */
export const mayRedeemAt = (from: number | null, bornOn: string | undefined, now: Date): boolean =>
  from === null || (bornOn !== undefined && ageOn(bornOn, chinaDay(now).date).least >= from);

/**
 * How many of these minutes an account with a limit still takes; the rest goes elsewhere.
 * @param balance what it comes to when all under way arrives, in minutes
 */
export const takenOf = (minutes: number, balance: number, most: number | null): number =>
  most === null ? minutes : Math.max(0, Math.min(minutes, most - balance));

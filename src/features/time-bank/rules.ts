import type { PaidBy, TimeBankRules } from '../../../config/volunteers/time-bank.ts';
import { chinaDay } from '../../kernel/index.ts';

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

/**
 * Full years on a day: one more from the birthday on. Who was born on 29 February is a year older on 1 March where there is
 * no such day.
 * @param bornOn `1960-05-01`
 * @param now a moment of the day in question, which is China's
 */
export function ageOn(bornOn: string, now: Date): number {
  const { date } = chinaDay(now);
  const years = Number(date.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return date.slice(5) >= bornOn.slice(5) ? years : years - 1;
}

/** May hours be spent on oneself at this age? Whose birthday nobody has seen may where every age may. */
export const mayRedeemAt = (from: number | null, bornOn: string | undefined, now: Date): boolean =>
  from === null || (bornOn !== undefined && ageOn(bornOn, now) >= from);

/**
 * How many of these minutes an account with a limit still takes; the rest goes elsewhere.
 * @param balance what it comes to when all under way arrives, in minutes
 */
export const takenOf = (minutes: number, balance: number, most: number | null): number =>
  most === null ? minutes : Math.max(0, Math.min(minutes, most - balance));

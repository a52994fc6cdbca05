import { say, sayByCode } from '../../../phrases/index.ts';
import { endsNextDay } from './duty-rota.ts';
import type { DutyPerson, ShownShift } from './show-duty-list.ts';

/** 周一、周二 18:00－次日08:00：马超 */
export const wordShift = ({ members, days, only, from, to }: ShownShift): string =>
  say(endsNextDay({ from, to }) ? 'needs.duty-shift-overnight' : 'needs.duty-shift', {
    days: wordDays(days, only),
    from,
    to,
    names: members.map(nameOnDuty),
  });

function wordDays(days: ShownShift['days'], only: ShownShift['only']): readonly string[] {
  const weekdays = days.map((day) => sayByCode(`needs.weekday-${day}`));
  if (only === undefined) return weekdays;
  const which = sayByCode(`needs.duty-${only}`);
  return [days.length === 7 ? which : say('needs.duty-days-only', { days: weekdays, which })];
}

export const nameOnDuty = ({ name }: DutyPerson): string => name ?? say('needs.a-colleague');

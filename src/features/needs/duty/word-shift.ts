import { say, sayByCode } from '../../../phrases/index.ts';
import { endsNextDay } from './duty-rota.ts';
import type { DutyPerson, ShownShift } from './show-duty-list.ts';

/** 周一、周二 18:00－次日08:00：马超 */
export const wordShift = ({ members, days, from, to }: ShownShift): string =>
  say(endsNextDay({ from, to }) ? 'needs.duty-shift-overnight' : 'needs.duty-shift', {
    days: days.map((day) => sayByCode(`needs.weekday-${day}`)),
    from,
    to,
    names: members.map(nameOnDuty),
  });

export const nameOnDuty = ({ name }: DutyPerson): string => name ?? say('needs.a-colleague');

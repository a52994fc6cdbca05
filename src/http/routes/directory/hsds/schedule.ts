import { HSDS } from '../../../../../config/directory/hsds.ts';
import { hsdsId, type Service } from '../../../../features/directory/index.ts';
import type { HsdsSchedule } from './shapes.ts';

const EVERY_DAY = 'MO,TU,WE,TH,FR,SA,SU';

/** The rule in the fields of an HSDS schedule, which knows weeks and months only: every day is each day of the week. */
export function presentSchedules(service: Service, serviceId: string): HsdsSchedule[] {
  if (service.schedule === undefined) return [];
  const parts = new Map(service.schedule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const isDaily = parts.get('FREQ') === 'DAILY';
  const number = (name: string): number | undefined => (parts.has(name) ? Number(parts.get(name)) : undefined);
  return [
    {
      id: hsdsId('schedule', service.id),
      service_id: serviceId,
      freq: parts.get('FREQ') === 'MONTHLY' ? 'MONTHLY' : 'WEEKLY',
      timezone: HSDS.timezone,
      ...without({
        interval: isDaily ? undefined : number('INTERVAL'),
        count: number('COUNT'),
        until: day(parts.get('UNTIL')),
        wkst: DAYS.find((code) => code === parts.get('WKST')),
        byday: parts.get('BYDAY') ?? (isDaily ? EVERY_DAY : undefined),
        bymonthday: parts.get('BYMONTHDAY'),
        opens_at: service.hours?.opensAt,
        closes_at: service.hours?.closesAt,
      }),
    },
  ];
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** `20271231T…` as `2027-12-31`. */
const day = (until: string | undefined): string | undefined => until?.replace(/^(\d{4})(\d\d)(\d\d).*$/u, '$1-$2-$3');

/** HSDS leaves out what is not known. */
export function without<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

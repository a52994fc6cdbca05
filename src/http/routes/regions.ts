import { z } from 'zod';
import {
  addRegion,
  listChildren,
  REGION_KINDS,
  setOwnDays,
  viewCalendar,
  viewRegion,
  type Region,
} from '../../features/regions/index.ts';
import { page, presentPage } from '../present.ts';
import { route, type Route } from '../route.ts';

const region = z.object({
  path: z.string(),
  name: z.string(),
  kind: z.enum(REGION_KINDS),
  parent: z.string().nullable(),
  dutyPhone: z.string().nullable(),
});

const presentRegion = ({ id, name, kind, parent, dutyPhone }: Region): z.input<typeof region> => ({
  path: id,
  name,
  kind,
  parent,
  dutyPhone: dutyPhone ?? null,
});

const ownDays = z.object({
  region: z.string(),
  days: z.array(z.object({ date: z.iso.date(), isWorking: z.boolean(), name: z.string() })),
});

const calendarYear = z.object({
  year: z.int(),
  /** Otherwise weekdays and the region's own days are all there is. */
  isOfficialKnown: z.boolean(),
  /** Where it differs from Monday to Friday, and who says so. */
  days: z.array(
    z.object({
      date: z.iso.date(),
      isWorking: z.boolean(),
      source: z.enum(['region', 'official', 'week']),
      name: z.string(),
    }),
  ),
});

export const regionsRoutes: readonly Route[] = [
  route('get', '/regions', listChildren, {
    summary: 'Regions directly below a region; without one, the districts',
    output: page(region),
    present: (result) => presentPage(result, presentRegion),
  }),
  route('get', '/regions/at', viewRegion, {
    summary: 'A region by its path, with those above it',
    output: z.object({ region, above: z.array(region) }),
    present: (result) => ({ region: presentRegion(result.region), above: result.above.map(presentRegion) }),
  }),
  route('post', '/regions', addRegion, {
    summary: 'Add a region below another one',
    creates: true,
    output: region,
    present: presentRegion,
  }),
  route('get', '/working-calendars', viewCalendar, {
    summary: 'A year as a region works it: holidays, working weekends and the region’s own days',
    output: calendarYear,
    present: ({ year, isOfficialKnown, days }) => ({
      year,
      isOfficialKnown,
      days: days.map(({ date, isWorking, source, name }) => ({ date, isWorking, source, name })),
    }),
  }),
  route('put', '/working-calendars', setOwnDays, {
    summary: 'Say on which days a region and those below do otherwise than the official calendar',
    output: ownDays,
    present: ({ id, days }) => ({
      region: id,
      days: days.map(({ date, isWorking, name }) => ({ date, isWorking, name })),
    }),
  }),
];

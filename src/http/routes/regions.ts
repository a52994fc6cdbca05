import { z } from 'zod';
import { addRegion, listChildren, REGION_KINDS, viewRegion, type Region } from '../../features/regions/index.ts';
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
];

import { z } from 'zod';
import { editHall, listHalls, openHall, viewHall, type Hall } from '../../features/halls/index.ts';
import { page, presentPage } from '../present.ts';
import { route, type Route } from '../route.ts';

const hall = z.object({
  id: z.string(),
  region: z.string(),
  name: z.string(),
  /** Who votes there: the verified residents of the region, or listed members. */
  voters: z.enum(['residents', 'members']),
});

/** What whoever runs a hall sees besides. */
const ownHall = hall.extend({
  rooms: z.array(z.string()),
  members: z.array(z.string()),
  organizers: z.array(z.string()),
});

const presentHall = ({ id, region, name, voters }: Hall): z.input<typeof hall> => ({
  id,
  region,
  name,
  voters: voters.kind,
});

const presentOwnHall = (own: Hall): z.input<typeof ownHall> => ({
  ...presentHall(own),
  rooms: [...own.rooms],
  members: own.voters.kind === 'members' ? [...own.voters.members] : [],
  organizers: [...own.organizers],
});

export const hallsRoutes: readonly Route[] = [
  route('get', '/halls', listHalls, {
    summary: 'Halls of a region and below',
    output: page(hall),
    present: (result) => presentPage(result, presentHall),
  }),
  route('get', '/halls/:hallId', viewHall, {
    summary: 'A hall; with rooms and members for whoever runs it',
    output: z.union([ownHall, hall]),
    present: ({ hall, runs }) => (runs ? presentOwnHall(hall) : presentHall(hall)),
  }),
  route('post', '/halls', openHall, {
    summary: 'Set up a hall',
    creates: true,
    output: ownHall,
    present: presentOwnHall,
  }),
  route('patch', '/halls/:hallId', editHall, {
    summary: 'Change what is given of a hall',
    output: ownHall,
    present: presentOwnHall,
  }),
];

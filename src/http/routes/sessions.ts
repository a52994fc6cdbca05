import { z } from 'zod';
import {
  askPhoneCode,
  changePassword,
  listDemoPeople,
  logInToDemo,
  logInWithPassword,
  logInWithPhone,
  logInWithWechat,
  logOut,
  viewLogInDoors,
  type OpenedSession,
  type Resident,
} from '../../features/residents/index.ts';
import { ROLES } from '../../kernel/index.ts';
import { moment } from '../present.ts';
import { route, type Route } from '../route.ts';
import { me, presentMe } from './shapes/me.ts';

/** The token goes into `Authorization: Bearer …`; browsers got it as a cookie too. */
const session = z.object({ token: z.string(), until: moment, me });

const presentSession = (opened: OpenedSession & { readonly resident: Resident }): z.input<typeof session> => ({
  token: opened.token,
  until: opened.until.toISOString(),
  me: presentMe(opened.resident),
});

const demoPeople = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), region: z.string(), roles: z.array(z.enum(ROLES)) })),
});

const presentDemoPerson = ({ id, name, region, grants }: Resident) => ({
  id,
  name: name ?? '',
  region: region ?? '',
  roles: grants.map(({ role }) => role),
});

const ended = z.object({ ended: z.literal(true) });

export const sessionsRoutes: readonly Route[] = [
  route('post', '/sessions/password', logInWithPassword, {
    summary: 'Log in to the console',
    session: 'starts',
    output: session,
    present: presentSession,
  }),
  route('post', '/sessions/wechat', logInWithWechat, {
    summary: 'Log in from the mini-program with a code of wx.login',
    session: 'starts',
    output: session,
    present: presentSession,
  }),
  route('get', '/sessions/doors', viewLogInDoors, {
    summary:
      'By what one can log in here besides WeChat: as somebody of the demo, by a code that is sent to a phone or shown',
    output: z.object({ demo: z.boolean(), phone: z.enum(['sent', 'shown']).nullable() }),
    present: (doors) => doors,
  }),
  route('post', '/sessions/phone/code', askPhoneCode, {
    summary: 'Have a code sent to a phone; a demo shows it instead',
    session: 'prepares',
    isConfidential: true,
    output: z.object({ until: moment, shown: z.string().nullable() }),
    present: ({ until, shown }) => ({ until: until.toISOString(), shown }),
  }),
  route('post', '/sessions/phone', logInWithPhone, {
    summary: 'Log in by the code that was sent to a phone',
    session: 'starts',
    output: session,
    present: presentSession,
  }),
  route('get', '/sessions/demo', listDemoPeople, {
    summary: 'As whom one may log in to the demo; nobody where there is none',
    output: demoPeople,
    present: (people) => ({ items: people.map(presentDemoPerson) }),
  }),
  route('post', '/sessions/demo', logInToDemo, {
    summary: 'Log in as a resident of the demo; only there',
    session: 'starts',
    output: session,
    present: presentSession,
  }),
  route('delete', '/sessions/current', logOut, {
    summary: 'Log out',
    session: 'ends',
    output: ended,
    present: () => ({ ended: true as const }),
  }),
  route('put', '/me/password', changePassword, {
    summary: 'Change one’s password; ends every session of one’s own',
    output: ended,
    present: () => ({ ended: true as const }),
  }),
];

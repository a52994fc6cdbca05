/** Every page by its name; a new one has its line here and in pages.json. */
export const ROUTES = {
  home: '/pages/home/index',
  logIn: '/pages/log-in/index',
  community: '/pages/log-in/community',
  newNeed: '/pages/need/new',
  trackNeed: '/pages/need/track',
  notices: '/pages/notices/index',
  hall: '/pages/hall/index',
  poll: '/pages/hall/poll',
  verifyPoll: '/pages/hall/verify',
  election: '/pages/hall/election/election',
  rolls: '/pages/hall/rolls/index',
  roll: '/pages/hall/rolls/roll',
  topic: '/pages/topics/topic',
  opinionMap: '/pages/topics/map',
  hearing: '/pages/hearings/hearing',
  hearingLot: '/pages/hearings/lot',
  hearingSession: '/pages/hearings/session',
  hearingMinutes: '/pages/hearings/minutes',
  board: '/pages/board/index',
  boardItem: '/pages/board/item',
  procedure: '/pages/board/procedure',
  mine: '/pages/mine/index',
  myNeeds: '/pages/mine/needs',
  settings: '/pages/mine/settings',
  privacy: '/pages/mine/privacy',
  binding: '/pages/mine/binding',
  identity: '/pages/mine/identity',
  activities: '/pages/activities/index',
  activity: '/pages/activities/show',
  neighbours: '/pages/activities/neighbours',
  checkIn: '/pages/activities/check-in',
  ownActivities: '/pages/activities/own',
  hours: '/pages/volunteers/hours',
  teams: '/pages/volunteers/teams',
  team: '/pages/volunteers/team',
  timeBank: '/pages/volunteers/time-bank',
  services: '/pages/services/index',
  service: '/pages/services/service',
  organization: '/pages/services/organization',
  staff: '/packages/staff/index',
  staffInbox: '/packages/staff/needs/inbox',
  staffNeed: '/packages/staff/needs/need',
  staffIntake: '/packages/staff/needs/intake',
  staffQueue: '/packages/staff/needs/queue',
  staffBallots: '/packages/staff/ballots/polls',
  staffProxies: '/packages/staff/proxies/list',
  staffElections: '/packages/staff/elections/list',
  staffNewElection: '/packages/staff/elections/new',
  staffElection: '/packages/staff/elections/run',
  staffSessions: '/packages/staff/sessions/list',
  staffSession: '/packages/staff/sessions/session',
  staffObjections: '/packages/staff/rulings/objections',
  staffStatements: '/packages/staff/rulings/statements',
  staffRegister: '/packages/staff/people/register',
  staffResidents: '/packages/staff/people/residents',
  staffOffers: '/packages/staff/organization/offers',
  staffServices: '/packages/staff/organization/services',
  staffHearings: '/packages/staff/hearings/list',
  staffHearing: '/packages/staff/hearings/clerk',
  staffActivities: '/packages/staff/events/activities',
  staffNewActivity: '/packages/staff/events/new-activity',
  staffActivity: '/packages/staff/events/activity',
  staffNewPoll: '/packages/staff/sending/new-poll',
  staffBroadcast: '/packages/staff/sending/broadcast',
  staffFigures: '/packages/staff/figures/index',
} as const;

export type RouteName = keyof typeof ROUTES;

export function open(name: RouteName, given: Readonly<Record<string, string>> = {}): void {
  void uni.navigateTo({ url: addressOf(name, given) });
}

/** Goes there and keeps no way back: between the places of the tab bar, after a log-in, after something was sent. */
export function start(name: RouteName, given: Readonly<Record<string, string>> = {}): void {
  void uni.reLaunch({ url: addressOf(name, given) });
}

export function back(): void {
  if (getCurrentPages().length > 1) void uni.navigateBack();
  else start('home');
}

function addressOf(name: RouteName, given: Readonly<Record<string, string>>): string {
  const query = Object.entries(given).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return query.length > 0 ? `${ROUTES[name]}?${query.join('&')}` : ROUTES[name];
}

import {
  activitiesData,
  activityStore,
  calendarLinkStore,
  feedbackStore,
  diaryStore,
  handOnCodeStore,
  seriesStore,
} from './features/activities/index.ts';
import { ATTEMPTS, CHAT } from '../config/defaults.ts';
import {
  broadcastNoticeStore,
  broadcastsData,
  broadcastStore,
  handoverStore,
  EVERY_CHANNEL,
  newcomerStore,
  noticeStore,
  preferenceStore,
  notUnderstoodStore,
  roomCodeStore,
  roomStore,
  subscriptionStore,
  type OpenChannels,
} from './features/broadcasts/index.ts';
import { directoryImportStore, organizationStore, serviceStore } from './features/directory/index.ts';
import { careNoteStore, elderHelpData } from './features/elder-help/index.ts';
import { hallsData, hallStore } from './features/halls/index.ts';
import { hearingsData, hearingStore } from './features/hearings/index.ts';
import { editionStore, listingsData, opportunityStore, publicationChannelStore } from './features/listings/index.ts';
import {
  engagementStore,
  matchStore,
  nightStore,
  offerStore,
  serviceIndex,
  trackRecordStore,
} from './features/matching/index.ts';
import {
  classifierStore,
  dutyListStore,
  heldNeedStore,
  lessonStore,
  needsData,
  needStore,
  openNeeds,
  photoStore,
} from './features/needs/index.ts';
import {
  assistedStore,
  batchStore,
  challengeStore,
  deliveryStore,
  doorsData,
  attendancesData,
  ballotStore,
  electionsData,
  electionStore,
  electorateStore,
  kitStore,
  paperStore,
  pollRecordStore,
  pollSessionStore,
  pollsData,
  pollStore,
  proxiesStore,
  rollsData,
  rollStore,
} from './features/polls/index.ts';
import {
  certificateStore,
  checkInDeskStore,
  checkInStore,
  serviceRecordsData,
  serviceRecordStore,
  volunteerStore,
} from './features/service-records/index.ts';
import { calendarStore, regionStore } from './features/regions/index.ts';
import {
  accountStore,
  bindingCodeStore,
  phoneCodeStore,
  type SendCode,
  exportCodeStore,
  invitationStore,
  residentsData,
  residentStore,
  sessionStore,
} from './features/residents/index.ts';
import { registerData, registerStore } from './features/register/index.ts';
import {
  divisionStore,
  opinionMaps,
  stanceStore,
  statementsData,
  statementStore,
  topicStore,
} from './features/statements/index.ts';
import { teamsData, teamStore } from './features/teams/index.ts';
import { timeAccountStore, timeBankData, timeBankStore, transferStore } from './features/time-bank/index.ts';
import { itemStore, proceduresData, procedureStore, ratingStore } from './features/procedures/index.ts';
import { PICTURES } from '../config/people/photos.ts';
import { createAttempts } from './platform/attempts.ts';
import { conversationStore, createChatCounts, utteranceStore } from './platform/chat/index.ts';
import { openPlatform, type Platform, type PlatformOptions } from './platform/platform.ts';
import { createPictures } from './platform/pictures/pictures.ts';
import type { StoreParts } from './platform/aggregate-store.ts';
import type { Outbox } from './platform/outbox.ts';
import { createWechatApi, type WechatApiOptions } from './platform/wechat/index.ts';

/** Everything wired once: the stores and services that the use cases name as their ports. */
export type App = Awaited<ReturnType<typeof createApp>>;

export interface AppOptions extends PlatformOptions {
  /** The mini-program's log-in; without it that door refuses. */
  readonly wechat?: WechatApiOptions;
  /** Sends codes to phones; without it one logs in by a phone only in a demo, which shows them. */
  readonly sendCode?: SendCode;
  /** What messages can leave through; everything there is unless said otherwise. */
  readonly channels?: OpenChannels;
  /** A demo lets everybody log in as anybody. */
  readonly demo?: boolean;
  /** Where people reach this installation, for the links on printed posters. */
  readonly publicUrl?: string;
}

/** @throws when the store cannot be reached; indexes are there when it returns */
export async function createApp(options: AppOptions) {
  const platform = await openPlatform(options);
  const stores = wireStores(platform);
  const services = wireServices(platform, options);
  await platform.createIndexes();

  return {
    ...platform,
    ...stores,
    ...services,
    personalData: [
      residentsData,
      registerData,
      teamsData,
      needsData,
      activitiesData,
      elderHelpData,
      timeBankData,
      serviceRecordsData,
      pollsData,
      electionsData,
      attendancesData,
      rollsData,
      doorsData,
      statementsData,
      proceduresData,
      hearingsData,
      hallsData,
      listingsData,
      broadcastsData,
    ].map((dataOf) => dataOf({ ...stores, ...services, clock: options.clock })),
    serviceIndex: serviceIndex(stores, options.clock),
    opinionMaps: opinionMaps(stores, options.clock),
    openNeeds: openNeeds({ needs: stores.needs, clock: options.clock }),
    platform,
    outboxes: outboxesOf(stores),
  };
}

function wireStores({ connection, nudges, keys }: Platform) {
  const parts: StoreParts = { connection, onOutbox: () => nudges.send('outbox') };
  return {
    organizations: organizationStore(parts),
    services: serviceStore(parts),
    directoryImports: directoryImportStore(parts),
    needs: needStore(parts),
    needPhotos: photoStore(parts),
    dutyLists: dutyListStore(parts),
    lessons: lessonStore(parts),
    classifiers: classifierStore(parts),
    offers: offerStore(parts),
    matches: matchStore(parts),
    trackRecords: trackRecordStore(parts),
    nights: nightStore(parts),
    engagements: engagementStore(parts),
    editions: editionStore(parts),
    opportunities: opportunityStore(parts),
    publicationChannels: publicationChannelStore(parts),
    halls: hallStore(parts),
    polls: pollStore(parts),
    rolls: rollStore(parts),
    elections: electionStore(parts),
    pollSessions: pollSessionStore(parts),
    registers: registerStore(parts),
    topics: topicStore(parts),
    hearings: hearingStore(parts),
    statements: statementStore(parts),
    stances: stanceStore(parts),
    divisions: divisionStore(parts),
    procedures: procedureStore(parts),
    procedureRatings: ratingStore(parts),
    boardItems: itemStore(parts),
    activities: activityStore(parts),
    diaries: diaryStore(parts),
    careNotes: careNoteStore(parts),
    calendarLinks: calendarLinkStore(parts),
    feedback: feedbackStore(parts),
    series: seriesStore(parts),
    teams: teamStore(parts),
    checkIns: checkInStore(parts),
    checkInDesks: checkInDeskStore(parts),
    serviceRecords: serviceRecordStore(parts),
    volunteers: volunteerStore(parts),
    certificates: certificateStore(parts),
    timeBanks: timeBankStore(parts),
    timeAccounts: timeAccountStore(parts),
    timeTransfers: transferStore(parts),
    ballots: ballotStore(parts),
    electorates: electorateStore(parts),
    pollRecords: pollRecordStore(parts),
    papers: paperStore(parts),
    assistedVotes: assistedStore(parts),
    proxies: proxiesStore(parts),
    batches: batchStore(parts),
    deliveries: deliveryStore(parts),
    challenges: challengeStore(parts),
    pollKits: kitStore(parts),
    regions: regionStore(parts),
    calendars: calendarStore(parts),
    residents: residentStore(parts),
    accounts: accountStore(parts),
    invitations: invitationStore(parts),
    notices: noticeStore(parts, () => nudges.send('notices')),
    broadcastNotices: broadcastNoticeStore(parts, () => nudges.send('notices')),
    broadcasts: broadcastStore(parts),
    preferences: preferenceStore(parts),
    rooms: roomStore(parts),
    handovers: handoverStore(parts),
    newcomers: newcomerStore(parts),
    notUnderstood: notUnderstoodStore(parts),
    subscriptions: subscriptionStore(parts),
    utterances: utteranceStore({ connection, keys }),
    conversations: conversationStore(parts),
  };
}

function wireServices(
  platform: Platform,
  { wechat, sendCode, channels = EVERY_CHANNEL, demo = false, publicUrl = 'http://127.0.0.1:3000' }: AppOptions,
) {
  return {
    sessions: sessionStore(platform),
    bindingCodes: bindingCodeStore(platform),
    phoneCodes: phoneCodeStore(platform),
    sendCode: sendCode ?? null,
    handOnCodes: handOnCodeStore(platform),
    exportCodes: exportCodeStore(platform),
    heldNeeds: heldNeedStore(platform),
    roomCodes: roomCodeStore(platform),
    attempts: createAttempts(platform.redis, platform.keyPrefix, ATTEMPTS),
    pictures: createPictures(PICTURES),
    wechat: createWechatApi(platform, wechat),
    chatCounts: createChatCounts(platform, CHAT.latencyBucketsMs),
    channels,
    demo,
    publicUrl,
  };
}

/** Every store that keeps an outbox is relayed; none can be forgotten. */
function outboxesOf(stores: object): Outbox[] {
  return Object.values(stores).filter((store): store is Outbox => 'pending' in store && 'clear' in store);
}

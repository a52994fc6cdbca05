/** Broadcasts: telling people — notices in inboxes and chats, the rooms of a community, and what could not be delivered. */
export { keepNotices, type Telling, type TellingPorts } from './keep-notices.ts';
export { listNotices } from './list-notices.ts';
export { listUndelivered } from './list-undelivered.ts';
export { markNoticeRead } from './mark-notice-read.ts';
export { noticeStore, type LaneHead, type NoticeStore } from './notice-store.ts';
export { notify } from './notify.ts';
export { passOnMessage } from './pass-on-message.ts';
export { placeRoom } from './place-room.ts';
export { roomStore, type RoomStore } from './room-store.ts';
export { settleUndelivered } from './settle-undelivered.ts';
export { tellActivity } from './telling/tell-activity.ts';
export { tellPoll } from './telling/tell-poll.ts';
export { tellOfNeed } from './tell-of-need.ts';
export { audience, type Audience, type AudiencePorts } from './audience.ts';
export * from './notice.ts';
export * from './policy.ts';
export * from './room.ts';

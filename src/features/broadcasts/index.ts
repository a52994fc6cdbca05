/** Broadcasts: telling people — notices in inboxes and chats, the rooms of a community, and what could not be delivered. */
export { keepNotices, type Telling, type TellingPorts } from './keep-notices.ts';
export { doubtInterrupted } from './notices/doubt-interrupted.ts';
export { listNotices } from './notices/list-notices.ts';
export { listUndelivered } from './notices/list-undelivered.ts';
export { markNoticeRead } from './notices/mark-notice-read.ts';
export { noticeStore, type LaneHead, type NoticeStore } from './notices/notice-store.ts';
export { passOnMessage } from './pass-on-message.ts';
export { placeRoom } from './rooms/place-room.ts';
export { roomStore, type RoomStore } from './rooms/room-store.ts';
export { settleUndelivered } from './notices/settle-undelivered.ts';
export { tellActivity } from './telling/tell-activity.ts';
export { tellPoll } from './telling/tell-poll.ts';
export { tellOfNeed } from './tell-of-need.ts';
export { audience, type Audience, type AudiencePorts } from './audience.ts';
export * from './notices/notice.ts';
export * from './policy.ts';
export * from './rooms/room.ts';

/** Sendings: one message to many people and groups, from its draft to the last recipient. */
export { approveBroadcast } from './approve-broadcast.ts';
export { BROADCAST_KINDS, BROADCAST_STATES, correctionOf, type Broadcast } from './broadcast.ts';
export { broadcastStore, type BroadcastStore } from './broadcast-store.ts';
export { composeBroadcast } from './compose-broadcast.ts';
export { messageSignUps } from './message-sign-ups.ts';
export { pauseBroadcast } from './pause-broadcast.ts';
export { recallBroadcast } from './recall-broadcast.ts';
export { resumeBroadcast } from './resume-broadcast.ts';
export { expandDue } from './running/expand-due.ts';
export { startDue } from './running/start-due.ts';
export { scheduleBroadcast } from './schedule-broadcast.ts';
export type { BroadcastProgress } from './steer.ts';
export { listBroadcasts } from './views/list-broadcasts.ts';
export { listCalls, type Call } from './views/list-calls.ts';
export { listRecipients, type RecipientState } from './views/list-recipients.ts';
export { previewBroadcast, type Preview } from './views/preview-broadcast.ts';
export { showBroadcast } from './views/show-broadcast.ts';

import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { Invitation } from './invitation.ts';

export type InvitationStore = ReturnType<typeof invitationStore>;

/** Keeps the invitation codes posted at doors. */
export const invitationStore = (parts: StoreParts) =>
  aggregateStore<Invitation>(parts, 'invitations', {
    region: String,
    by: String,
    until: Date,
    most: Number,
    acceptedBy: [String],
  });

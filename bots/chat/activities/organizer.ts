import type { Command } from '../../command.ts';

/** Those who run activities somewhere. */
export const isOrganizer: NonNullable<Command['shownTo']> = ({ grants }) =>
  grants.some(({ role }) => role === 'organizer' || role === 'worker' || role === 'steward');

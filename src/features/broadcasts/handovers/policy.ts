import { holds, holdsAny, type Actor } from '../../../kernel/index.ts';
import type { Resident } from '../../residents/index.ts';
import type { Handover } from './handover.ts';

/** Workers of the place, those on duty there, and its steward. */
export const mayAnswer = (actor: Actor, { region }: Handover): boolean =>
  holdsAny(actor, ['worker', 'duty-worker', 'steward'], region);

/** Ends what a colleague has taken. */
export const mayCloseForOthers = (actor: Actor, { region }: Handover): boolean => holds(actor, 'steward', region);

export const isOwn = (actor: Actor, resident: Resident | null): boolean =>
  actor.kind === 'resident' && resident?.id === actor.id;

import { isStaffOf, isSystem, isTrusted, type Actor } from '../../kernel/index.ts';
import { isVoter, mayRunHall, type Hall } from '../halls/index.ts';
import type { Question } from './answers/question.ts';
import type { Hearing } from './hearing.ts';

/** Whoever runs the hall puts hearings to it and is their clerk. */
export const mayRunHearings = (actor: Actor, hall: Hall): boolean => isSystem(actor) || mayRunHall(actor, hall);

/** Whom the hall admitted when the hearing was announced, once it is verified who they are: a list alone is not enough. */
export const maySignUp = (actor: Actor, { voters, region }: Pick<Hearing, 'voters' | 'region'>): boolean =>
  isTrusted(actor, 'verified') && isVoter(actor, voters, region);

/** Whoever owes the answer: the staff of an organization, or the officer. */
export const mayAnswer = (actor: Actor, { owner: { kind, id } }: Pick<Question, 'owner'>): boolean =>
  kind === 'organization' ? isStaffOf(actor, id) : actor.id === id;

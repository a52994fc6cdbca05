import { allow, found, type Actor, type Call, type Clock, type HappeningFacts } from '../../kernel/index.ts';
import type { HallStore } from '../halls/index.ts';
import { happened } from './happened.ts';
import type { Hearing } from './hearing.ts';
import type { HearingStore } from './hearing-store.ts';
import { mayRunHearings } from './policy.ts';

export interface ClerkPorts {
  readonly halls: Pick<HallStore, 'find'>;
  readonly hearings: Pick<HearingStore, 'find' | 'change'>;
  readonly clock: Clock;
}

/** A hearing after a step; `news` names what happened, unless nothing did that others hear of. */
export interface Step {
  readonly next: Hearing;
  readonly news?: string;
  readonly facts?: HappeningFacts;
}

/** A hearing, for whoever runs its hall. */
export async function clerksHearing({ halls, hearings }: ClerkPorts, actor: Actor, id: string): Promise<Hearing> {
  const hearing = found(await hearings.find(id), 'hearings.missing');
  allow(mayRunHearings(actor, found(await halls.find(hearing.hall), 'halls.missing')), 'hearings.not-organizer');
  return hearing;
}

/** A step of whoever runs the hall. */
export async function conduct(
  ports: ClerkPorts,
  actor: Actor,
  id: string,
  call: Pick<Call, 'cause'>,
  decide: (hearing: Hearing, at: Date) => Step,
): Promise<Hearing> {
  await clerksHearing(ports, actor, id);
  return step(ports, actor, id, call, decide);
}

/** A step of whoever may take it; the same request again finds it taken. */
export async function step(
  { hearings, clock }: Pick<ClerkPorts, 'hearings' | 'clock'>,
  { id: by }: Actor,
  id: string,
  { cause }: Pick<Call, 'cause'>,
  decide: (hearing: Hearing, at: Date) => Step,
): Promise<Hearing> {
  const change = (hearing: Hearing) => {
    // Not before: what another clerk did meanwhile would seem to be later than what follows it.
    const at = clock();
    const { next, news, facts } = decide(hearing, at);
    if (next === hearing) return { result: hearing };
    const happenings =
      news === undefined ? [] : [happened(news, next, { by, at, ...(facts !== undefined && { facts }) })];
    return { next, happenings, result: next };
  };
  const taken = await hearings.change(id, change, { cause });
  return found(taken === undefined ? await hearings.find(id) : taken, 'hearings.missing');
}

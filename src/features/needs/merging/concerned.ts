import type { Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { concernedBy } from './followers.ts';

/** A need with what stands behind it. */
export interface TrackedNeed {
  readonly need: Need;
  /** Where it goes on: itself, or what it was merged into. */
  readonly head: Need;
  /** How many people said there that it happens to them, whoever asked included. */
  readonly concerned: number;
}

/** The need with the one it goes on in, and how many people that concerns. */
export async function tracked(needs: NeedStore, need: Need): Promise<TrackedNeed> {
  const head = await headOf(needs, need);
  return { need, head, concerned: concernedBy(await withMerged(needs, head)).length };
}

/** The need itself and what is merged into it. */
export async function withMerged(needs: NeedStore, need: Need): Promise<Need[]> {
  return need.absorbed === undefined ? [need] : [need, ...(await needs.mergedInto(need.id))];
}

/**
 * Who hears of the progress of a need beside whoever asked for it: those who follow it, and those who asked for or follow
 * what was merged into it. Nobody hears of a danger.
 */
export async function followersToTell(needs: NeedStore, need: Need): Promise<string[]> {
  if (need.route === 'duty') return [];
  const concerned = concernedBy(await withMerged(needs, need));
  return concerned.filter((resident) => resident !== need.resident);
}

/** The need that goes on where this one was merged; itself when it was not. */
export async function headOf(needs: NeedStore, need: Need): Promise<Need> {
  if (need.state !== 'merged' || need.mergedInto === undefined) return need;
  return (await needs.find(need.mergedInto.need)) ?? need;
}

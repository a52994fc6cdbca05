import { z } from 'zod';
import { VISITS } from '../../../../config/volunteers/elder-help.ts';
import { defineUseCase, later, type Actor, type Clock } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { CareNoteStore } from '../notes/care-note-store.ts';
import type { CareNote } from '../notes/care-notes.ts';
import { goesOn, isVisited, mayKnowVisit, mayPlanVisits, maySteerVisit } from '../policy.ts';
import type { VisitActivity } from '../visit-activity.ts';
import { visitFor, type VisitPorts } from '../visit-meant.ts';

interface Ports extends VisitPorts {
  readonly residents: Pick<ResidentStore, 'findMany'>;
  readonly careNotes: CareNoteStore;
  readonly clock: Clock;
}

/** A visit as its reader may see it. */
export interface SeenVisit {
  readonly activity: VisitActivity;
  /** For those who steer it: who is asked, who said no, what was reported. */
  readonly isWhole: boolean;
  /** Who comes, for those who steer it, go themselves or are visited. */
  readonly helpers: readonly { readonly id: string; readonly name?: string }[];
  /** What they are called whom it is to, for whoever steers it or goes. */
  readonly visitedName?: string;
  /** What helpers have to know; null for whoever may not read it, or not yet, or no more. */
  readonly notes: readonly CareNote[] | null;
}

/** A visit for those whom it concerns; to everybody else there is none. */
export const viewVisit = defineUseCase({
  name: 'elder-help.view-visit',
  input: z.object({ visit: z.string().min(1).max(64) }),
  async run(ports: Ports, actor, { visit }): Promise<SeenVisit> {
    const { activity, team } = await visitFor(ports, actor, visit, mayKnowVisit, 'elder-help.not-helper');
    const isWhole = maySteerVisit(actor, activity, team);
    const seesHelpers = isWhole || goesOn(actor, activity) || isVisited(actor, activity);
    const placed = activity.signUps.filter(({ state }) => state === 'placed').map(({ resident }) => resident);
    const ids = [...(seesHelpers ? placed : []), activity.visit.visited];
    const names = new Map((await ports.residents.findMany(ids)).map(({ id, name }) => [id, name]));
    const mayRead = mayReadNotes(actor, activity, ports.clock());
    const visitedName = isWhole || mayRead ? names.get(activity.visit.visited) : undefined;
    return {
      activity,
      isWhole,
      helpers: seesHelpers ? placed.map((id) => withName(id, names.get(id))) : [],
      ...(visitedName !== undefined && { visitedName }),
      notes: mayRead ? await ports.careNotes.of(activity.visit.visited) : null,
    };
  },
});

const withName = (id: string, name: string | undefined) => (name === undefined ? { id } : { id, name });

/** The workers, always; a helper from when the visit is agreed until it has been over for a while. */
export function mayReadNotes(actor: Actor, activity: VisitActivity, now: Date): boolean {
  if (mayPlanVisits(actor, activity.region)) return true;
  const isAgreed = activity.state !== 'cancelled' && activity.visit.confirmedAt !== undefined;
  return isAgreed && goesOn(actor, activity) && now < later(activity.endsAt, VISITS.notesAfterMs);
}

import { idsOf, type Person, type PersonalData } from '../../kernel/index.ts';
import { signUpOf, type ActivityStore, type Visit } from '../activities/index.ts';
import type { CareNoteStore } from './notes/care-note-store.ts';
import { isVisit, type VisitActivity } from './visit-activity.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly careNotes: CareNoteStore;
}

/**
 * What is noted of somebody for helpers, visits to them, and invitations that came to nothing. When they leave, notes and
 * words go; that there was a visit stays. Places in visits belong to the activities.
 */
export const elderHelpData = ({ activities, careNotes }: Ports): PersonalData => ({
  about: 'elder-help',
  async export(person) {
    const ids = idsOf(person);
    const notes = (await Promise.all(ids.map((id) => careNotes.of(id)))).flat();
    const visits = await visitsNaming(activities, person);
    return [
      ...notes.map(({ kind, text, at }) => ({ kind, text, at })),
      ...visits.map(({ title, startsAt, visit }) => ({
        title,
        startsAt,
        isVisited: ids.includes(visit.visited),
        ...(ids.includes(visit.visited) && {
          report: visit.report?.note,
          callBacks: visit.callBacks.map(({ at, result, note }) => ({ at, result, note })),
        }),
        missed: visit.missed
          .filter(({ resident }) => ids.includes(resident))
          .map(({ at, why, note }) => ({ at, why, note })),
      })),
    ];
  },
  async forget(person) {
    const ids = idsOf(person);
    for (const id of ids) await careNotes.forget(id);
    for (const { id } of await visitsNaming(activities, person))
      await activities.change(id, (activity) => ({
        next: isVisit(activity) ? { ...activity, visit: without(activity.visit, ids) } : activity,
        result: undefined,
      }));
  },
});

async function visitsNaming(activities: ActivityStore, person: Person): Promise<VisitActivity[]> {
  const all = await Promise.all(
    idsOf(person).map(async (id) => [...(await activities.visitsNaming(id)), ...(await reportedBy(activities, id))]),
  );
  return [
    ...new Map(
      all
        .flat()
        .filter(isVisit)
        .map((activity) => [activity.id, activity]),
    ).values(),
  ];
}

/** A helper's own words stand in what they reported. */
const reportedBy = async (activities: ActivityStore, id: string) =>
  (await activities.visitsBy(id, new Date(0))).filter((activity) => signUpOf(activity, id) !== undefined);

function without({ missed, report, callBacks, ...visit }: Visit, ids: readonly string[]): Visit {
  const isTheirs = ids.includes(visit.visited);
  return {
    ...visit,
    missed: missed.filter(({ resident }) => !ids.includes(resident)),
    ...(report !== undefined && { report: isTheirs || ids.includes(report.by) ? { ...report, note: '' } : report }),
    callBacks: callBacks.map(({ note, ...call }) =>
      isTheirs || ids.includes(call.by) || note === undefined ? call : { ...call, note },
    ),
  };
}

import { Schema } from 'mongoose';
import { aggregateStore, type Change, type StoreParts } from '../../../platform/aggregate-store.ts';
import { newVolunteer, type Volunteer } from './volunteer.ts';

export type VolunteerStore = ReturnType<typeof volunteerStore>;

/** Keeps what is known of volunteers: all the times of one in one document, so that no two overlap. */
export function volunteerStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Volunteer>(parts, 'volunteers', {
    spans: [Mixed],
    trainings: [Mixed],
    commendations: [Mixed],
  });
  return {
    ...store,
    /** Changes what is kept of somebody, who becomes a volunteer with it. */
    async keep<Result>(id: string, decide: (volunteer: Volunteer) => Change<Volunteer, Result>): Promise<Result> {
      if ((await store.find(id)) === null) await store.insert(newVolunteer(id), []);
      return (await store.change(id, decide)) as Result;
    },
  };
}

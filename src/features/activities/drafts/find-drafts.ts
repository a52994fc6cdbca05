import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import { needResident } from '../../residents/index.ts';
import type { ActivityStore } from '../activity-store.ts';

interface Ports {
  readonly activities: ActivityStore;
}

/** What one is still preparing, the latest first. */
export const findDrafts = defineUseCase({
  name: 'activities.find-drafts',
  input: z.object({}),
  async run({ activities }: Ports, actor) {
    needResident(actor);
    return activities.draftsOf(actor.id);
  },
});

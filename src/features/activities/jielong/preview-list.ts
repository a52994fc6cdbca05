import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { ensureOpen } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { mayRunActivity, maySignUp } from '../policy.ts';
import { pastedFields } from './import-list.ts';
import { namesOf, type NamePorts } from './names-of.ts';
import { planImport } from './plan-import.ts';

interface Ports extends NamePorts {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** What a pasted list would do, without doing it: the paster's own line, and what `importList` would take over. */
export const previewList = defineUseCase({
  name: 'activities.preview-list',
  input: z.object(pastedFields),
  async run({ activities, residents, clock }: Ports, actor, { activityId, ...list }) {
    const activity = found(await activities.find(activityId), 'activities.missing');
    const runs = mayRunActivity(actor, activity);
    allow(runs || maySignUp(actor, activity), 'activities.not-resident');
    ensureOpen(activity, clock());

    const names = await namesOf({ residents }, activity.signUps, actor.id);
    return planImport(activity, names, { id: actor.id, name: names.get(actor.id), runs }, list);
  },
});

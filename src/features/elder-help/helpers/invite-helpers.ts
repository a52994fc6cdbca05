import { z } from 'zod';
import { VISITS } from '../../../../config/volunteers/elder-help.ts';
import { defineUseCase, ensure } from '../../../kernel/index.ts';
import { ensureOpen, inviteInto, promotions } from '../../activities/index.ts';
import { happened, type VisitActivity } from '../visit-activity.ts';
import { changeVisit } from '../visit-meant.ts';
import type { HelperPorts } from './known-helpers.ts';
import { proposed, type ProposedHelpers } from './propose-helpers.ts';

/**
 * Asks helpers in this order, or, when none are named, the best. As many are asked at once as are needed; whoever says no,
 * or nothing in time, makes room for the next. They are the waiting list of the visit, and their invitations its offers.
 */
export const inviteHelpers = defineUseCase({
  name: 'elder-help.invite-helpers',
  input: z.object({
    visit: z.string().min(1).max(64),
    helpers: z.array(z.string().min(1).max(64)).min(1).max(20).optional(),
  }),
  async run(ports: HelperPorts, actor, { visit, helpers }, { cause }) {
    const ranking = await proposed(ports, actor, visit);
    const asked = helpers === undefined ? bestOf(ranking) : named(ranking, helpers);
    const now = ports.clock();
    const kept = await changeVisit(
      ports,
      ranking.activity.id,
      (activity) => {
        ensureOpen(activity, now);
        const step = inviteInto(activity, asked, now);
        if (step.places === activity) return {};
        const next: VisitActivity = { ...activity, ...step.places };
        const invited = happened(activity, 'helpers-invited', actor.id, now, { helpers: [...asked] });
        return { next, happenings: [invited, ...promotions(next, step.promoted, now)] };
      },
      cause,
    );
    return { activity: kept, asked, names: ranking.names };
  },
});

function bestOf({ candidates, activity }: ProposedHelpers): readonly string[] {
  ensure(candidates.length > 0, 'elder-help.nobody-to-ask');
  return candidates.slice(0, activity.capacity + VISITS.inReserve).map(({ helper }) => helper);
}

/**
 * Who said no may have said yes to a worker since, and is asked once more.
 * @throws Refusal `elder-help.excluded-<why>` for the first who cannot come, unless they are asked already
 */
function named({ candidates, excluded }: ProposedHelpers, helpers: readonly string[]): readonly string[] {
  const refused = excluded.filter(({ why }) => why === 'said-no');
  const known = new Set([...candidates, ...refused].map(({ helper }) => helper));
  const onList = new Set(excluded.filter(({ why }) => why === 'on-list').map(({ helper }) => helper));
  const asked = [...new Set(helpers)].filter((helper) => !onList.has(helper));
  const wrong = asked.find((helper) => !known.has(helper));
  const why = excluded.find(({ helper }) => helper === wrong)?.why ?? 'no-member';
  ensure(wrong === undefined, `elder-help.excluded-${why}`);
  return asked;
}

import { z } from 'zod';
import { defineUseCase, type Actor } from '../../../kernel/index.ts';
import { maySteerVisit } from '../policy.ts';
import type { VisitActivity } from '../visit-activity.ts';
import { visitFor } from '../visit-meant.ts';
import { knownHelpers, wantedOf, type HelperPorts } from './known-helpers.ts';
import { rankHelpers, type HelperRanking } from './rank-helpers.ts';

/** Who may be asked for a visit, best first with reasons, and who may not and why; with names, for those who steer it. */
export interface ProposedHelpers extends HelperRanking {
  readonly activity: VisitActivity;
  readonly names: ReadonlyMap<string, string>;
}

export const proposeHelpers = defineUseCase({
  name: 'elder-help.propose-helpers',
  input: z.object({ visit: z.string().min(1).max(64) }),
  run: (ports: HelperPorts, actor, { visit }): Promise<ProposedHelpers> => proposed(ports, actor, visit),
});

export async function proposed(ports: HelperPorts, actor: Actor, written: string): Promise<ProposedHelpers> {
  const { activity, team } = await visitFor(ports, actor, written, maySteerVisit, 'elder-help.not-worker');
  const helpers = team === null ? [] : await knownHelpers(ports, activity, team);
  const names = new Map(helpers.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name] as const])));
  return { ...rankHelpers(await wantedOf(ports, activity), helpers), activity, names };
}

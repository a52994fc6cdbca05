import { ALERT_LADDER } from '../../../../config/needs.ts';
import type { RegionPath } from '../../../kernel/index.ts';
import { pathsUp, type CalendarStore } from '../../regions/index.ts';
import { actorOf, type ResidentStore } from '../../residents/index.ts';
import { callOrder } from '../duty/duty-list.ts';
import type { DutyListStore } from '../duty/duty-list-store.ts';
import type { Need } from '../need.ts';
import { answersAlerts } from '../policy.ts';
import type { Rung } from './ladder.ts';

export interface CallingPorts {
  readonly residents: ResidentStore;
  readonly dutyLists: DutyListStore;
  readonly calendars: Pick<CalendarStore, 'ownDaysAt'>;
}

/** The steps of the calls about this danger as of now, from its own region up; whoever said it needs no call about it. */
export async function whomToCall(ports: CallingPorts, need: Need, now: Date): Promise<Rung[]> {
  const rungs = await Promise.all(pathsUp(need.region).map((path) => rungsOf(ports, path, now)));
  const named = new Set([need.resident, need.enteredBy]);
  return rungs.flat().flatMap((rung) => {
    const people = rung.people.filter((id) => !named.has(id));
    for (const id of people) named.add(id);
    return people.length === 0 ? [] : [{ ...rung, people }];
  });
}

async function rungsOf(ports: CallingPorts, region: RegionPath, now: Date): Promise<Rung[]> {
  const steps = await Promise.all(
    ALERT_LADDER.map(async ({ call, ...rung }) =>
      (await groupsOf(ports, call, region, now)).map((people) => ({ ...rung, people })),
    ),
  );
  return steps.flat();
}

/** Who is called together: each one of a duty list alone. */
async function groupsOf(
  { residents, dutyLists, calendars }: CallingPorts,
  call: (typeof ALERT_LADDER)[number]['call'],
  region: RegionPath,
  now: Date,
): Promise<string[][]> {
  if (call !== 'duty-list') return [(await residents.holding(call, [region])).map(({ id }) => id)];

  const [list, own] = await Promise.all([dutyLists.of(region), calendars.ownDaysAt(region)]);
  const order = callOrder(list, now, own);
  const people = await Promise.all(order.map((id) => residents.current(id)));
  // Whoever has lost their role since is no longer on duty.
  return people.flatMap((person) => (person !== null && answersAlerts(actorOf(person), region) ? [[person.id]] : []));
}

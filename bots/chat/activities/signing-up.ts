import { askConditions, signUp, type Activity, type Given } from '../../../src/features/activities/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { answer, type Answer, type Turn } from '../../command.ts';
import { facts } from '../which-activity.ts';

interface Wanted extends Given {
  readonly activityId: string;
  readonly people: number;
}

/** Signs somebody up, and says what became of it. */
export async function signUpNow(turn: Turn, { answers, ...wanted }: Wanted): Promise<Answer> {
  const input = { ...wanted, ...(answers !== undefined && { answers: { ...answers } }) };
  const { activity, signUp: own, position } = await perform(signUp, turn.app, turn.actor, input, { once: turn.once });
  return answer(`activities.${own.state}`, { ...facts(activity), people: own.people, position });
}

/** What has to be asked first, one after the other; in a group nothing is asked, since answers are the organizer's to read. */
export async function asksOf(turn: Turn, activity: Activity, people: number) {
  const { asks } = await perform(askConditions, turn.app, turn.actor, { activityId: activity.id, people });
  return asks;
}

import { askConditions, signUp, type Activity, type Given } from '../../../src/features/activities/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import type { Answer, Turn } from '../../command.ts';
import { facts } from '../which-activity.ts';
import { wordBeside } from './beside.ts';

interface Wanted extends Given {
  readonly activityId: string;
  readonly people: number;
}

/** Signs somebody up, and says what became of it. */
export async function signUpNow(turn: Turn, { answers, ...wanted }: Wanted): Promise<Answer> {
  const input = { ...wanted, ...(answers !== undefined && { answers: { ...answers } }) };
  const signedUp = await perform(signUp, turn.app, turn.actor, input, { once: turn.once });
  const { activity, signUp: own, position, beside } = signedUp;
  const said = say(`activities.${own.state}`, { ...facts(activity), people: own.people, position });
  return { say: [said, ...wordBeside(beside)] };
}

/** What has to be asked first, one after the other; in a group nothing is asked, since answers are the organizer's to read. */
export async function asksOf(turn: Turn, activity: Activity, people: number) {
  const { asks } = await perform(askConditions, turn.app, turn.actor, { activityId: activity.id, people });
  return asks;
}

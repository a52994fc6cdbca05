import { visitState, type VisitActivity } from '../../../../src/features/elder-help/index.ts';
import { say, sayPeriod } from '../../../../src/phrases/index.ts';

/** A visit as the phrases name its parts. */
export const facts = ({ number, title, place, startsAt, endsAt }: VisitActivity) => ({
  number,
  title,
  place,
  period: sayPeriod(startsAt, endsAt),
});

export const lineOf = (activity: VisitActivity, state: string = visitState(activity)): string =>
  say('elder-help.line', { ...facts(activity), state: stateWords(state) });

const stateWords = (state: string): string =>
  say(`elder-help.state-${state as 'asked' | ReturnType<typeof visitState>}`);

export const shown = (activity: VisitActivity): string =>
  say('elder-help.shown', { ...facts(activity), state: stateWords(visitState(activity)) });

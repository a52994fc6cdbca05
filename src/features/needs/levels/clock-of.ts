import { SERVICE_LEVELS } from '../../../../config/levels.ts';
import { SYSTEM } from '../../../kernel/index.ts';
import { WORKING_DAY, type OwnDays } from '../../regions/index.ts';
import { OPEN_STATES, type Need, type NeedState, type TimelineEntry } from '../need.ts';
import { endLevel, endLevels, startLevels, type ServiceLevels, type Within } from './service-levels.ts';

const CLOCK_STATES: ReadonlySet<NeedState> = new Set([...OPEN_STATES, 'alerted', 'acknowledged']);

/** Does somebody wait for something to be done about it? */
export const isAwaited = ({ state }: Need): boolean => CLOCK_STATES.has(state);

/** What may be taken, by where it goes and how urgent it is. Those on duty are called about a danger until one answers. */
export function withinOf({ route, urgency }: Pick<Need, 'route' | 'urgency'>): Within {
  const days = route === 'hall' ? SERVICE_LEVELS.hallDays : SERVICE_LEVELS.solutionDays[urgency];
  return { ...(route !== 'duty' && { answer: SERVICE_LEVELS.answerMs }), solution: days * WORKING_DAY };
}

/** Started at that moment; what was answered since is answered. */
export function startClock(need: Need, at: Date, own: OwnDays): ServiceLevels {
  const levels = startLevels(withinOf(need), at, own);
  const answered = need.timeline.find((entry) => entry.at > at && isAnswer(need, entry));
  return answered === undefined ? levels : endLevel(levels, 'answer', answered.at);
}

/** The need with its clock as it stands after its last step: one that is open again has none until it is started anew. */
export function withClock(need: Need): Need {
  const { levels, ...rest } = need;
  const entry = need.timeline.at(-1);
  if (levels === undefined || entry === undefined) return need;
  if (!isAwaited(need)) return { ...need, levels: endLevels(levels, entry.at) };
  if (BEGINS_ANEW.has(entry.step) || levels.solution.endedAt !== undefined) return rest;
  return isAnswer(need, entry) ? { ...need, levels: endLevel(levels, 'answer', entry.at) } : need;
}

const BEGINS_ANEW: ReadonlySet<string> = new Set(['reopen', 'unmerge']);

/** What nobody but staff does about a need, whoever they are. */
const ANSWERS: ReadonlySet<string> = new Set([
  'answer',
  'accept',
  'start',
  'plan-visit',
  'agree-visit',
  'end-visit',
  'report',
  'conclude',
  'refuse',
  'acknowledge',
  'false-alarm',
  'acknowledged-by-authority',
]);

/** What the system does by itself, too, or follows from what the resident said. */
const SENDINGS: ReadonlySet<string> = new Set(['offer', 'match', 'forward', 'bring-to-hall', 'alert']);

/** Has a person who looks after needs done something about it? */
function isAnswer(need: Need, { step, by }: TimelineEntry): boolean {
  if (ANSWERS.has(step)) return true;
  return SENDINGS.has(step) && by !== SYSTEM.id && (by !== need.resident || need.onBehalf !== undefined);
}

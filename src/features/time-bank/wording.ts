import { say, sayMinutes } from '../../phrases/index.ts';

/** What somebody is told to whose account hours came. */
export const wordHoursCome = (minutes: number): string => say('time-bank.tell-come', { hours: sayMinutes(minutes) });

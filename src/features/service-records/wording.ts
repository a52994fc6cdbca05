import { say, sayMinutes, sayPeriod } from '../../phrases/index.ts';
import type { ServiceRecord } from './records/record.ts';

/** What somebody is told whose word on a service is missing. */
export const wordAsking = ({ project, startedAt, endedAt, minutes }: ServiceRecord): string =>
  say('service-records.tell-asked', { project, period: sayPeriod(startedAt, endedAt), hours: sayMinutes(minutes) });

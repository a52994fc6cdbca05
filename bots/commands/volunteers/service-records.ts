import { findAwaiting, viewOwnRecords, type ServiceRecord } from '../../../src/features/service-records/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say, sayMinutes, sayPeriod } from '../../../src/phrases/index.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import type { ServiceConfirmation } from '../../dialogues/service-confirmation.ts';
import { asksForServiceRecords, asksToConfirmService } from '../../understand/volunteers/check-in.ts';

export const serviceRecordsCommands: readonly Command[] = [
  hears({
    name: 'service-records.confirm',
    example: '确认服务',
    hear: (text) => (asksToConfirmService(text) ? {} : null),
    run: askForOne,
  }),
  hears({
    name: 'service-records.mine',
    example: '我的服务记录',
    during: 'keeps-dialogue',
    hear: (text) => (asksForServiceRecords(text) ? {} : null),
    async run({ app, actor, utterance }) {
      if (utterance.room !== undefined) return answer('service-records.private-only', { words: '我的服务记录' });
      const { records } = await perform(viewOwnRecords, app, actor, { limit: LINES });
      if (records.length === 0) return answer('service-records.none-yours');
      const confirmed = records.filter(({ state }) => state === 'confirmed');
      return answer('service-records.mine', {
        count: confirmed.length,
        hours: sayMinutes(confirmed.reduce((sum, { minutes }) => sum + minutes, 0)),
        lines: records.map(lineOf).join('\n'),
      });
    },
  }),
];

const LINES = 10;

const lineOf = (record: ServiceRecord): string =>
  say(record.state === 'confirmed' ? 'service-records.line' : 'service-records.line-waiting', factsOf(record));

const factsOf = ({ number, project, startedAt, endedAt, minutes }: ServiceRecord) => ({
  number,
  project,
  period: sayPeriod(startedAt, endedAt),
  hours: sayMinutes(minutes),
});

/** Reads back the oldest one that waits. */
async function askForOne({ app, actor, utterance }: Turn): Promise<Answer> {
  if (utterance.room !== undefined) return answer('service-records.private-only', { words: '确认服务' });
  const [record] = await perform(findAwaiting, app, actor, {});
  if (record === undefined) return answer('service-records.nothing-awaiting');
  const side = record.volunteer === actor.id ? 'volunteer' : 'served';
  const asked = say(`service-records.ask-confirm-${side}`, factsOf(record));
  const state: ServiceConfirmation = { number: record.number, minutes: record.minutes, asked };
  return { say: [asked], start: { dialogue: 'service-confirmation', state } };
}

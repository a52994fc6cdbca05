import { z } from 'zod';
import { defineUseCase, ensure, found } from '../../../kernel/index.ts';
import { askedNow, refusalFor, takeSpan, type EnterPorts } from './enter-record.ts';
import { serviceFields } from './input.ts';
import { concerning } from './own-side.ts';
import { awaitedOf, correctRecord, isBooked } from './record.ts';

/**
 * Puts a record right (民政部令第67号: errors and gaps are checked and corrected), with a log of who changed what. Whose hours
 * change is asked again. What is in the time bank's book is reversed there first, and booked anew
 * when both sides have confirmed what was put right.
 */
export const correctService = defineUseCase({
  name: 'service-records.correct-service',
  input: z.object({
    number: z.coerce.number().int().min(1),
    project: serviceFields.project.optional(),
    content: serviceFields.content.optional(),
    place: serviceFields.place.optional(),
    startedAt: serviceFields.startedAt.optional(),
    endedAt: serviceFields.endedAt.optional(),
    minutes: serviceFields.minutes,
  }),
  async run(ports: EnterPorts, actor, { number, ...changes }) {
    const { record } = await concerning(ports, actor, number);
    ensure(record.state !== 'refused', 'service-records.refused-before');
    ensure(!isBooked(record), 'service-records.booked-already');
    const at = ports.clock();

    const problem = await takeSpan(ports.volunteers, correctRecord(record, changes, actor.id, at));
    if (problem !== null) throw refusalFor(problem);
    const changed = await ports.serviceRecords.change(record.id, (value) => {
      ensure(!isBooked(value), 'service-records.booked-already');
      const next = correctRecord(value, changes, actor.id, at);
      if (next === value) return { result: value };
      const happening = { name: 'service-records.corrected', by: actor.id, at, region: value.region, facts: {} };
      const isAsked = awaitedOf(next) !== null && next.confirmed !== value.confirmed;
      return { next, happenings: [happening, ...(isAsked ? [askedNow(next, at)] : [])], result: next };
    });
    return found(changed, 'service-records.missing');
  },
});

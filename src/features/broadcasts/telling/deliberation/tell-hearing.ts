import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../../../kernel/index.ts';
import { HEARING_NEWS, messagesOf, type HearingStore, type Message } from '../../../hearings/index.ts';
import type { Audience } from '../../audience.ts';
import { keepNotices, type TellingPorts } from '../../keep-notices.ts';

interface Ports extends TellingPorts {
  readonly hearings: Pick<HearingStore, 'find'>;
  readonly clock: Clock;
}

/** Tells the rooms of a hall and everybody concerned what became of a hearing. */
export const tellHearing = defineUseCase({
  name: 'broadcasts.tell-hearing',
  input: z.object({
    hearingId: z.string(),
    news: z.enum(HEARING_NEWS),
    question: z.number().int().optional(),
    stepsIn: z.string().optional(),
  }),
  async run({ hearings, clock, ...ports }: Ports, actor, { hearingId, news, question, stepsIn }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const hearing = found(await hearings.find(hearingId), 'hearings.missing');
    const about = { question: hearing.questions.find(({ number }) => number === question), stepsIn };
    const cause = `${call.once ?? newId()}:${news}`;

    let told = 0;
    for (const [index, { to, text }] of messagesOf(hearing, news, about).entries()) {
      const audience = audienceOf(to, hearing.rooms, hearing.region);
      if (audience === null) continue;
      told += await keepNotices(ports, {
        cause: `${cause}:${index}`,
        to: audience,
        text,
        about: hearing.id,
        now: clock(),
      });
    }
    return { told };
  },
});

/** Nobody where nobody is meant: a hall without rooms, a list without people. */
function audienceOf(to: Message['to'], rooms: readonly string[], within: string): Audience | null {
  if (to === 'rooms') return rooms.length === 0 ? null : { rooms: [...rooms], within };
  return 'residents' in to && to.residents.length === 0 ? null : to;
}

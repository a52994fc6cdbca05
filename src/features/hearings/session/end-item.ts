import { z } from 'zod';
import { defineUseCase, ensure } from '../../../kernel/index.ts';
import { conduct, type ClerkPorts } from '../conduct.ts';
import { sessionOf, withSession } from './in-session.ts';
import { closeItem, openItemOf, turnNow } from './session.ts';

/** Closes the item that is being dealt with, before the next one is opened: nobody speaks to it or waits to any more. */
export const endItem = defineUseCase({
  name: 'hearings.end-item',
  input: z.object({ hearingId: z.string(), item: z.coerce.number().int().min(1) }),
  async run(ports: ClerkPorts, actor, { hearingId, item }, call) {
    return conduct(ports, actor, hearingId, call, (hearing, at) => {
      const session = sessionOf(hearing);
      const open = openItemOf(session);
      // Asked twice by somebody who did not see the answer.
      if (open === undefined && session.items.at(-1)?.number === item) return { next: hearing };
      ensure(open?.number === item, 'hearings.no-item-open');
      ensure(turnNow(session) === undefined, 'hearings.somebody-speaks');
      return withSession(hearing, closeItem({ ...session, queue: [] }, at));
    });
  },
});

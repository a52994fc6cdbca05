import { z } from 'zod';
import { defineUseCase, ensure } from '../../../kernel/index.ts';
import { conduct, type ClerkPorts } from '../conduct.ts';
import { countPresent } from './count-present.ts';
import { sessionOf, withSession } from './in-session.ts';
import { closeItem, nextItemOf, openItemOf, turnNow } from './session.ts';

/** Goes on to the next item of the agenda, where enough of those selected are there; how many, is recorded. */
export const openItem = defineUseCase({
  name: 'hearings.open-item',
  input: z.object({ hearingId: z.string(), item: z.coerce.number().int().min(1) }),
  async run(ports: ClerkPorts, actor, { hearingId, item }, call) {
    return conduct(ports, actor, hearingId, call, (hearing, at) => {
      const session = sessionOf(hearing);
      // Asked twice by somebody who did not see the answer.
      if (openItemOf(session)?.number === item) return { next: hearing };
      const next = nextItemOf(session);
      ensure(next <= hearing.agenda.length, 'hearings.agenda-done');
      ensure(item === next, 'hearings.item-order', { next });
      ensure(turnNow(session) === undefined, 'hearings.somebody-speaks');
      const counted = countPresent(hearing, session);
      ensure(counted.present >= counted.needed, 'hearings.no-quorum', counted);
      const closed = closeItem({ ...session, queue: [] }, at);
      return withSession(hearing, { ...closed, items: [...closed.items, { number: item, openedAt: at, ...counted }] });
    });
  },
});

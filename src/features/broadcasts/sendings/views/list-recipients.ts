import { z } from 'zod';
import { allow, decodeCursor, defineUseCase, pageInput, toPage } from '../../../../kernel/index.ts';
import { maskName } from '../../../privacy/index.ts';
import { maySeeResident, type ResidentStore } from '../../../residents/index.ts';
import { isSecret } from '../../audiences/recipients.ts';
import type { BroadcastNoticeStore } from '../../notices/broadcast-notice-store.ts';
import type { NoticeReason, NoticeState } from '../../notices/notice.ts';
import { broadcastMeant } from '../broadcast-meant.ts';
import type { BroadcastStore } from '../broadcast-store.ts';

interface Ports {
  readonly broadcasts: BroadcastStore;
  readonly broadcastNotices: BroadcastNoticeStore;
  readonly residents: ResidentStore;
}

/** One recipient of a broadcast and what became of their copy. */
export interface RecipientState {
  readonly id: string;
  /** Resident id or `channel:room`. */
  readonly recipient: string;
  /** Whole for those who serve the resident face to face, else masked; null for rooms and the nameless. */
  readonly name: string | null;
  readonly state: NoticeState;
  readonly why: NoticeReason | null;
}

/** Who got it and who did not. Of those who have not voted there is no such list. */
export const listRecipients = defineUseCase({
  name: 'broadcasts.list-recipients',
  input: z.object({ broadcastId: z.string(), ...pageInput }),
  async run({ broadcasts, broadcastNotices, residents }: Ports, actor, { broadcastId, after, limit }) {
    const { id, to } = await broadcastMeant(broadcasts, actor, broadcastId);
    allow(!isSecret(to), 'broadcasts.secret-recipients');

    const start = after === undefined ? '' : decodeCursor(after);
    const page = toPage(await broadcastNotices.page(id, start, limit + 1), limit);
    const people = await residents.findMany(page.items.map(({ recipient }) => recipient));
    const names = new Map(
      people.map((resident) => {
        const { id: who, name = null } = resident;
        return [who, name === null || maySeeResident(actor, resident) ? name : maskName(name)];
      }),
    );
    const items = page.items.map(({ id: notice, recipient, state, why }): RecipientState => {
      return { id: notice, recipient, name: names.get(recipient) ?? null, state, why: why ?? null };
    });
    return { items, next: page.next };
  },
});

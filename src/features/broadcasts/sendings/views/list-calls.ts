import { z } from 'zod';
import { BROADCASTS } from '../../../../../config/broadcasts.ts';
import {
  allow,
  decodeCursor,
  defineUseCase,
  pageInput,
  toPage,
  type Actor,
  type Clock,
} from '../../../../kernel/index.ts';
import { maskName } from '../../../privacy/index.ts';
import { maySeeResident, type Resident } from '../../../residents/index.ts';
import { pageOfAudience, type AudiencePage } from '../../audiences/audience-pages.ts';
import type { PartPorts } from '../../audiences/part-pages.ts';
import { isSecret } from '../../audiences/recipients.ts';
import { broadcastMeant } from '../broadcast-meant.ts';
import type { Broadcast } from '../broadcast.ts';
import type { BroadcastStore } from '../broadcast-store.ts';
import { judge, type JudgePorts } from '../running/judge.ts';
import { TO_BE_CALLED } from './preview-broadcast.ts';

interface Ports extends PartPorts, JudgePorts {
  readonly broadcasts: BroadcastStore;
  readonly clock: Clock;
}

/** Somebody no chat reaches. Name and phone are whole for those who serve them face to face. */
export interface Call {
  readonly id: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly region: string | null;
  readonly why: string;
}

/** A table to print holds more than a page on a screen. */
const MOST_CALLS = 5000;

/** Whom to call or visit, in order of id; of a draft as well as of a broadcast under way. */
export const listCalls = defineUseCase({
  name: 'broadcasts.list-calls',
  input: z.object({
    broadcastId: z.string(),
    ...pageInput,
    limit: z.coerce.number().int().min(1).max(MOST_CALLS).default(20),
  }),
  async run(ports: Ports, actor, { broadcastId, after, limit }) {
    const broadcast = await broadcastMeant(ports.broadcasts, actor, broadcastId);
    allow(!isSecret(broadcast.to), 'broadcasts.secret-recipients');

    const start = after === undefined ? '' : decodeCursor(after);
    return toPage(await callsAfter(ports, actor, broadcast, start, limit + 1), limit);
  },
});

async function callsAfter(ports: Ports, actor: Actor, broadcast: Broadcast, start: string, limit: number) {
  const calls: Call[] = [];
  let after: string | null = start;
  while (after !== null && calls.length < limit) {
    const page: AudiencePage = await pageOfAudience(ports, broadcast.to, after, BROADCASTS.batch);
    for (const { recipient, draft } of await judge(ports, broadcast, page.recipients, ports.clock())) {
      const isCalled = recipient.kind === 'resident' && TO_BE_CALLED.includes(draft.why ?? '');
      if (isCalled) calls.push(callOf(actor, recipient.resident, draft.why!));
    }
    after = page.next;
  }
  return calls.slice(0, limit);
}

function callOf(actor: Actor, resident: Resident, why: string): Call {
  const { id, name, contacts, region = null } = resident;
  const sees = maySeeResident(actor, resident);
  const phone = contacts.find(({ channel }) => channel === 'phone')?.contact;
  return {
    id,
    name: name === undefined ? null : sees ? name : maskName(name),
    phone: sees ? (phone ?? null) : null,
    region,
    why,
  };
}

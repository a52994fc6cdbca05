import { listUndelivered, settleUndelivered, type Notice } from '../../src/features/broadcasts/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
import { inPages } from '../chat/pages.ts';
import { answer, dialogue, type Answer, type Turn } from '../command.ts';
import { readSettlement, type Settlement } from '../understand/broadcast/undelivered.ts';

/** The notices of a list as it was shown: its numbers stay theirs, whatever is settled meanwhile. */
export interface UndeliveredList {
  readonly notices: readonly string[];
}

interface Settling {
  readonly notice: string;
  readonly item: number;
  readonly decision: Settlement;
}

const MOST_LINES = 100;
const LINES_PER_PAGE = 10;
const MOST_LETTERS = 40;

/** Shows what could not be delivered and asks what becomes of it. */
export async function showUndelivered({ app, actor, utterance }: Turn): Promise<Answer> {
  if (utterance.room !== undefined) return answer('work.undelivered-private');
  const { items, next } = await perform(listUndelivered, app, actor, { limit: MOST_LINES });
  if (items.length === 0) return answer('work.undelivered-none');

  const lines = await Promise.all(
    items.map(async (notice, index) =>
      say('work.undelivered-line', {
        item: index + 1,
        recipient: await recipientOf(app, notice),
        // What the bot answered somebody, or people said to each other through it, is nobody else's.
        text: notice.isReply === true ? say('work.undelivered-reply') : notice.text.slice(0, MOST_LETTERS),
        state: say(notice.state === 'unknown' ? 'work.undelivered-unknown' : 'work.undelivered-failed'),
      }),
    ),
  );
  const state: UndeliveredList = { notices: items.map(({ id }) => id) };
  const rest = next === null ? [] : [say('work.undelivered-more')];
  const pages = inPages([...lines, ...rest], {
    perPage: LINES_PER_PAGE,
    word: (page) => say('work.undelivered', { lines: page }),
  });
  return { ...pages, start: { dialogue: 'undelivered', state } };
}

export const undelivered = dialogue<UndeliveredList, Settling>({
  name: 'undelivered',
  version: 1,
  asks: () => say('work.undelivered-how'),
  about: () => say('work.undelivered-about'),
  step(state, text) {
    const said = readSettlement(text);
    if (said === null) return { say: [say('work.undelivered-later')], effects: [], givesWay: true };
    const notice = state.notices[said.item - 1];
    if (notice === undefined) return { state, say: [say('work.undelivered-which', { item: said.item })], effects: [] };
    return { state, say: [], effects: [{ ...said, notice }] };
  },
  async effect({ app, actor, once }, { notice, item, decision }) {
    await perform(settleUndelivered, app, actor, { noticeId: notice, decision }, { once });
    return answer(decision === 'leave' ? 'work.left-unsent' : 'work.sent-again', { item });
  },
});

async function recipientOf({ rooms, residents }: Turn['app'], { recipient, inbox }: Notice): Promise<string> {
  const room = inbox === undefined ? await rooms.find(recipient) : null;
  const name = room?.name ?? (inbox === undefined ? undefined : (await residents.find(inbox))?.name);
  return name ?? recipient;
}

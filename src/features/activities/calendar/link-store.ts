import { createHash, randomBytes } from 'node:crypto';
import { CALENDARS } from '../../../../config/activities/calendars.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';

export type CalendarLinkStore = ReturnType<typeof calendarLinkStore>;

/** The addresses under which one resident's calendar is found; the id is the resident's. */
export interface CalendarLinks {
  readonly id: string;
  /** What is kept of each token, the latest last: whoever reads the store cannot read the calendar. */
  readonly hashes: readonly string[];
}

export function calendarLinkStore(parts: StoreParts) {
  const store = aggregateStore<CalendarLinks>(parts, 'calendarLinks', { hashes: [String] }, [[{ hashes: 1 }]]);

  async function keep(id: string, decide: (hashes: readonly string[]) => readonly string[]): Promise<void> {
    await store.insert({ id, hashes: [] }, []);
    await store.change(id, (links) => ({ next: { id, hashes: decide(links.hashes) }, result: undefined }));
  }

  return {
    ...store,
    /** Makes one more, or one in the place of all others; the oldest goes when there are too many. @returns the token */
    async issue(resident: string, { replaces }: { readonly replaces: boolean }): Promise<string> {
      const token = randomBytes(24).toString('base64url');
      await keep(resident, (hashes) => [...(replaces ? [] : hashes), hashOf(token)].slice(-CALENDARS.mostLinks));
      return token;
    },
    /** Whose calendar the token leads to; null when it is no good, or no longer. */
    async holderOf(token: string): Promise<string | null> {
      const [links] = await store.findWhere({ hashes: hashOf(token) }, { limit: 1 });
      return links?.id ?? null;
    },
    async forget(resident: string): Promise<void> {
      if ((await store.find(resident)) !== null) await keep(resident, () => []);
    },
    /** The addresses of one record of a person lead to the other. */
    async handOver(from: string, into: string): Promise<void> {
      const handed = (await store.find(from))?.hashes ?? [];
      if (handed.length === 0) return;
      await keep(into, (hashes) => [...new Set([...handed, ...hashes])].slice(-CALENDARS.mostLinks));
      await keep(from, () => []);
    },
  };
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

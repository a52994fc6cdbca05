import type { Recipient } from '../audience.ts';
import { pageOfPart, type PartPorts } from './part-pages.ts';
import type { AudiencePart, Recipients } from './recipients.ts';

/** The next of an audience, in order of id. */
export interface AudiencePage {
  readonly recipients: readonly Recipient[];
  /** How often somebody on this page stands in more than one group, beyond the first. */
  readonly duplicates: number;
  /** How many on this page are left out by `except`. */
  readonly excepted: number;
  /** Where the next page starts; null at the end. */
  readonly next: string | null;
}

/**
 * Reads one page of an audience. Each group is read along its ids, and the lowest `limit` of them all are the page: so
 * however large the audience is, no more than a page of each group is held.
 */
export async function pageOfAudience(
  ports: PartPorts,
  { of, except }: Recipients,
  after: string,
  limit: number,
): Promise<AudiencePage> {
  const pages = await Promise.all(of.map((part) => pageOfPart(ports, part, after, limit)));
  const byId = new Map(pages.flat().map((recipient) => [idOf(recipient), recipient]));
  const ids = [...byId.keys()].sort().slice(0, limit);
  const last = ids.at(-1);
  if (last === undefined) return { recipients: [], duplicates: 0, excepted: 0, next: null };

  const mentioned = pages.flat().filter((recipient) => idOf(recipient) <= last).length;
  const left = await idsUpTo(ports, except, after, last);
  const recipients = ids.filter((id) => !left.has(id)).map((id) => byId.get(id)!);
  return {
    recipients,
    duplicates: mentioned - ids.length,
    excepted: ids.length - recipients.length,
    next: ids.length < limit ? null : last,
  };
}

export const idOf = (recipient: Recipient): string =>
  recipient.kind === 'resident' ? recipient.resident.id : recipient.room.id;

const EXCEPTED_AT_ONCE = 500;

/** Everyone of these parts between the two ids; never many more than are on the page, for each part. */
async function idsUpTo(
  ports: PartPorts,
  parts: readonly AudiencePart[],
  after: string,
  last: string,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const part of parts) {
    let from: string | null = after;
    while (from !== null) {
      const page: readonly string[] = (await pageOfPart(ports, part, from, EXCEPTED_AT_ONCE)).map(idOf);
      for (const id of page) if (id <= last) ids.add(id);
      const end = page.at(-1);
      from = page.length < EXCEPTED_AT_ONCE || end === undefined || end >= last ? null : end;
    }
  }
  return ids;
}

import type { App } from '../../src/app.ts';

/**
 * What the worker still has to do, in words: happenings that wait, reactions that are owed (what a killed worker held comes
 * back to the queue by itself); null when nothing is left.
 */
export async function reactionsLeft({ outboxes, connection }: App): Promise<string | null> {
  const happenings = connection.collection('happenings');
  const waiting = await Promise.all(outboxes.map((outbox) => outbox.pending(1)));
  const owed = await happenings.countDocuments({ owed: { $gt: '' } });
  if (owed === 0 && waiting.every((documents) => documents.length === 0)) return null;
  return `reactions to ${owed} of ${await happenings.countDocuments()} happenings are owed`;
}

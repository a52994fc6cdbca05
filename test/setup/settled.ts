import type { App } from '../../src/app.ts';

/**
 * What the worker and the bot still have to do, in words: happenings that wait, reactions that are owed (what a killed
 * worker held comes back to the queue by itself), messages to answer and to send; null when nothing is left.
 */
export async function leftToDo({ outboxes, connection }: App): Promise<string | null> {
  const waiting = await Promise.all(outboxes.map((outbox) => outbox.pending(1)));
  const [owed, happenings, unanswered, unsent] = await Promise.all([
    connection.collection('happenings').countDocuments({ owed: { $gt: '' } }),
    connection.collection('happenings').countDocuments(),
    connection.collection('utterances').countDocuments({ state: 'received' }),
    connection.collection('notices').countDocuments({ channel: 'terminal', state: { $in: ['queued', 'sending'] } }),
  ]);
  if (owed + unanswered + unsent === 0 && waiting.every((documents) => documents.length === 0)) return null;
  return `reactions to ${owed} of ${happenings} happenings are owed, ${unanswered} messages not answered, ${unsent} not sent`;
}

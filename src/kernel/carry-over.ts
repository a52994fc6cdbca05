import { found } from './refusal.ts';

/** Leads from the record of a person to the one that goes on after the two were joined. */
export interface JoinedRecords {
  current(id: string): Promise<{ readonly id: string } | null>;
}

/**
 * Lets `move` bring what belongs to a joined record to the one that goes on. Should that one be joined further meanwhile,
 * and its own turn be over already, what was just brought there goes on too.
 * @param move does nothing where nothing of `from` is left, so that it may be done twice
 */
export async function carryOver(
  records: JoinedRecords,
  joined: string,
  move: (from: string, into: string) => Promise<void>,
): Promise<void> {
  let from = joined;
  for (;;) {
    const { id: into } = found(await records.current(from), 'residents.missing');
    if (into === from) return;
    await move(from, into);
    from = into;
  }
}

import type { Stored } from './keep.ts';

/** How long what was read or written is worth building on: about as long as the next change of something hot takes to come. */
const KNOWN_MS = 100;
const MOST_KNOWN = 500;

export type LastKnown = ReturnType<typeof lastKnown>;

/**
 * Documents as this process read or wrote them last, for a moment. Another process may have written since: whatever is
 * built on one counts only once a write has found the document at that version.
 */
export function lastKnown() {
  const known = new Map<string, { readonly document: Stored; readonly until: number }>();

  return {
    get(id: string): Stored | undefined {
      const entry = known.get(id);
      return entry !== undefined && performance.now() < entry.until ? entry.document : undefined;
    },
    /** A read that was answered late does not go before what was written meanwhile. */
    note(document: Stored): void {
      const before = this.get(document._id);
      if (before !== undefined && before.version > document.version) return;
      known.delete(document._id);
      known.set(document._id, { document, until: performance.now() + KNOWN_MS });
      if (known.size <= MOST_KNOWN) return;
      const [oldest] = known.keys();
      known.delete(oldest!);
    },
    forget(id: string): void {
      known.delete(id);
    },
  };
}

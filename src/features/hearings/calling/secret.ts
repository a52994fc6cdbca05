/** Under which name the key store has the secret of a hearing's lot: apart from store and queue, until the lot tells it to all. */
export const secretOf = (hearing: string): string => `hearing lot ${hearing}`;

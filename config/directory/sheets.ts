/** Workbooks that people send: how large the file may be, what it may unpack to, and rows in one sheet. */
export const SHEETS = {
  bytes: 2 * 1024 * 1024,
  unpackedBytes: 24 * 1024 * 1024,
  rows: 2000,
  /** What the rows of one file may come to, as one document of the store. */
  planBytes: 12 * 1024 * 1024,
} as const;

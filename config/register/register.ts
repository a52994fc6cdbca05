/** What is noted of people in the register, by the words of its sheets; rolls are built from it. */
export const PERSON_TAGS = {
  voter: '登记选民',
  representative: '居民代表',
  'collective-member': '集体经济组织成员',
  'collective-representative': '集体成员代表',
} as const;
export type PersonTag = keyof typeof PERSON_TAGS;

/** A register is one document of the store, so that an import is one write: this much of it stays far below 16 MB. */
export const REGISTER = {
  people: 20_000,
  dwellings: 10_000,
  households: 10_000,
  /** Owners of one dwelling, members of one household. */
  together: 50,
  /** Square centimetres of the largest dwelling: 100,000 m². */
  areaCm2: 1_000_000_000,
  /** Problems of one file that are listed; more of them are counted only. */
  problems: 500,
} as const;

/** Workbooks of the register: how large the file may be, what it may unpack to, and rows in one sheet. */
export const REGISTER_SHEETS = {
  bytes: 4 * 1024 * 1024,
  unpackedBytes: 64 * 1024 * 1024,
  rows: 20_000,
} as const;

/** 接龙: the lists that go round in groups, read and written. */
export type { ListEntry } from './entry.ts';
export { parseJielong, type Jielong } from './parse-jielong.ts';

/** 接龙: the lists that go round in groups, read, merged and written. */
export type { ListEntry } from './reading/entry.ts';
export { importList } from './import-list.ts';
export { isHeadedFor } from './heading.ts';
export { mergeJielong, withChanges, type ListChanges, type ThreeLists } from './merge-jielong.ts';
export { parseJielong, readJielong, type Jielong, type ReadJielong } from './reading/parse-jielong.ts';
export type { ImportPlan } from './plan-import.ts';
export { postList } from './post-list.ts';
export { previewList } from './preview-list.ts';
export { printJielong } from './reading/print-jielong.ts';
export { viewList } from './view-list.ts';

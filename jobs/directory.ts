import { applyImport } from '../src/features/directory/index.ts';
import { reaction, type Reaction } from './define.ts';

export const directoryReactions: readonly Reaction[] = [
  reaction('directory.import-taken', applyImport, ({ subject }) => ({ importId: subject })),
];

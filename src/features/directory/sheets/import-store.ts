import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { DirectoryImport } from './import-step.ts';

export type DirectoryImportStore = ReturnType<typeof directoryImportStore>;

export const directoryImportStore = (parts: StoreParts) =>
  aggregateStore<DirectoryImport>(parts, 'directory-imports', {
    by: String,
    at: Date,
    region: String,
    state: String,
    steps: Schema.Types.Mixed,
    services: [String],
  });

import { findCategory } from '../../../config/taxonomy/index.ts';

/** Is it a code of the taxonomy as it is now? */
export const isCategory = (code: string): boolean => findCategory(code) !== undefined;

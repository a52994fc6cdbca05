import type { LocalVariant } from './variant.ts';

/** What places rule differently; none is known yet. docs/rule-packs.md says how one is added. */
export const LOCAL_VARIANTS: readonly LocalVariant[] = [];

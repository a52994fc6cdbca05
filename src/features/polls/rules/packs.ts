import { LOCAL_VARIANTS, PACK_DATA } from '../../../../config/rule-packs/index.ts';
import { readRuleBook } from './rule-book.ts';

/** What this installation decides by. Read when the application starts, which fails when something in it is not right. */
export const RULE_BOOK = readRuleBook(PACK_DATA, LOCAL_VARIANTS);

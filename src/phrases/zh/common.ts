import type { Phrases } from '../say.ts';

/** Said by every feature and door. */
export const commonPhrases = {
  'input.invalid': '内容填写不对，请改一下再发。',
  'paging.cursor': '翻页的位置不对，请从第一页重新看起。',
  'store.busy': '现在操作的人太多，请稍后再试一次。',
  'chat.defect': '抱歉，出了点问题，已经记下。请稍后再试，急事请直接打社区电话。',
} as const satisfies Phrases;

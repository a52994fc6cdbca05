import type { Phrases } from '../say.ts';

/** What stands in place of something personal. No cover holds anything that would be covered itself. */
export const privacyPhrases = {
  'privacy.phone': '（电话）',
  'privacy.identity': '（证件号）',
  'privacy.bank-card': '（银行卡号）',
  'privacy.door': '（门牌）',
  'privacy.plate': '（车牌）',
  'privacy.account': '（网络账号）',
  'privacy.health': '（健康情况）',
  'privacy.number': '（号码）',
} as const satisfies Phrases;

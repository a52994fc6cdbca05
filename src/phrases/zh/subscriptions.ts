import type { Phrases } from '../say.ts';

export const subscriptionsPhrases = {
  'broadcasts.no-mini-program': '您还没有用微信登录过小程序，请先在小程序里登录，再订阅消息。',
  'broadcasts.template-missing': '没有这种订阅消息，请重新打开小程序再试。',
} as const satisfies Phrases;

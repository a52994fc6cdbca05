import type { subscriptionsPhrases } from '../zh/subscriptions.ts';
import type { In } from '../say.ts';

export const subscriptionsEnglish: In<typeof subscriptionsPhrases> = {
  'broadcasts.no-mini-program':
    'You have not logged in to the mini-program with WeChat yet. Please log in there first, then subscribe.',
  'broadcasts.template-missing': 'There is no such subscription message. Please open the mini-program again.',
};

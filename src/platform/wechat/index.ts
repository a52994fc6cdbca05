/** The WeChat platform: log-in, subscription messages, the check of words. */
export { createWechatApi, type WechatApi, type WechatApiOptions, type WechatSession } from './api.ts';
export type { TextToCheck, TextVerdict } from './check-text.ts';
export { NoAnswerError, type WechatFailure } from './request.ts';
export type { SubscribedMessage } from './subscribe-message.ts';

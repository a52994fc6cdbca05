import { NOTICE_TEMPLATE } from '../config/channels.ts';
import type { OpenChannels, SubscriptionStore } from '../src/features/broadcasts/index.ts';
import type { Clock } from '../src/kernel/index.ts';
import { describeError, type Logger } from '../src/platform/logger.ts';
import type { WechatApi } from '../src/platform/wechat/index.ts';
import { NotSentError, type ChatChannel } from './channel.ts';
import { fieldsFor } from './mini-program/fields.ts';
import { notSentFor, REFUSED_BY_PERSON } from './mini-program/refusal.ts';

export interface MiniProgramParts {
  readonly wechat: WechatApi;
  readonly subscriptions: SubscriptionStore;
  readonly channels: OpenChannels;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Subscription messages of the mini-program, the official way to a person's WeChat. It hears nothing. Each message uses up
 * one tap of the person, which comes back only when the platform surely did not take the message.
 */
export function openMiniProgram({ wechat, subscriptions, channels, clock, logger }: MiniProgramParts): ChatChannel {
  const template = channels.noticeTemplate;
  if (template === undefined) throw new Error('WECHAT_TEMPLATE_NOTICE must be set for the channel mini-program.');
  let isOpen = false;

  return {
    name: 'mini-program',
    async start() {
      isOpen = true;
    },
    isReady: () => isOpen,
    async send(to, text) {
      if ('room' in to) throw new NotSentError('The mini-program reaches people, not groups.', { reason: 'recipient' });
      const openid = to.contact;
      const fields = fieldsFor(NOTICE_TEMPLATE, text, clock());
      if (!(await takeOne(openid))) {
        throw new NotSentError('The recipient has no subscription left.', { reason: 'recipient' });
      }

      const answer = await wechat.sendSubscribed({ openid, templateId: template, page: NOTICE_TEMPLATE.page, fields });
      if (answer === 'sent') return;
      await settle(openid, answer.errcode);
      throw notSentFor(answer.errcode);
    },
    async stop() {
      isOpen = false;
    },
  };

  /** While the store is away nothing leaves. */
  async function takeOne(openid: string): Promise<boolean> {
    try {
      return await subscriptions.take(openid, template!);
    } catch (error) {
      throw new NotSentError('The balance could not be read.', { cause: error });
    }
  }

  /** That the message did not leave is known whether or not the balance can be put right now. */
  async function settle(openid: string, errcode: number): Promise<void> {
    try {
      if (errcode === REFUSED_BY_PERSON) await subscriptions.empty(openid, template!);
      else await subscriptions.giveBack(openid, template!);
    } catch (error) {
      logger.error({ ...describeError(error), errcode }, 'a subscription that was not used could not be given back');
    }
  }
}

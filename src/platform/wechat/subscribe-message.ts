import { z } from 'zod';

/** A subscription message: one template, its fields filled, for one person. */
export interface SubscribedMessage {
  readonly openid: string;
  readonly templateId: string;
  /** What opens in the mini-program when the message is tapped. */
  readonly page?: string | undefined;
  /** By the template's keys (`thing1`, `time3`), each already made to fit. */
  readonly fields: Readonly<Record<string, string>>;
}

export const sent = z.object({ errcode: z.literal(0) }).transform(() => 'sent' as const);

/** @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
export const bodyOfMessage = ({ openid, templateId, page, fields }: SubscribedMessage): object => ({
  touser: openid,
  template_id: templateId,
  ...(page !== undefined && { page }),
  lang: 'zh_CN',
  data: Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }])),
});

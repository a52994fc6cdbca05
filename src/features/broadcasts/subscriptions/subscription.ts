/** What somebody tapped when the mini-program asked, as `wx.requestSubscribeMessage` says it. */
export const TAPS = ['accept', 'reject', 'ban', 'filter'] as const;
export type Tap = (typeof TAPS)[number];

/** One person's standing with one template: one tap on *accept* is one message. */
export interface Subscription {
  readonly openid: string;
  readonly template: string;
  readonly balance: number;
  /** What was tapped last; null while nobody has asked. */
  readonly lastTap: Tap | null;
}

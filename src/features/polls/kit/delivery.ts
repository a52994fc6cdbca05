import { idFrom } from '../../../kernel/index.ts';

export const DELIVERIES = ['handed', 'posted', 'refused', 'not-found'] as const;
/** What became of an attempt to bring an elector their paper ballot. */
export type DeliveryResult = (typeof DELIVERIES)[number];

export interface DeliveryAttempt {
  readonly result: DeliveryResult;
  readonly by: string;
  /** The day in China, `2026-03-02`. */
  readonly on: string;
}

/** How the named paper ballot of one elector was delivered; the last attempt is how it stands. */
export interface Delivery {
  readonly id: string;
  readonly poll: string;
  readonly elector: string;
  readonly attempts: readonly DeliveryAttempt[];
  /** Of the last attempt. */
  readonly result: DeliveryResult;
}

export const deliveryId = (poll: string, elector: string): string => idFrom('delivery', poll, elector);

/** The delivery with another attempt; the same one noted twice is noted once. */
export function withAttempt(delivery: Delivery, attempt: DeliveryAttempt): Delivery {
  const last = delivery.attempts.at(-1);
  const isSame = last?.result === attempt.result && last.by === attempt.by && last.on === attempt.on;
  if (isSame) return delivery;
  return { ...delivery, attempts: [...delivery.attempts, attempt], result: attempt.result };
}

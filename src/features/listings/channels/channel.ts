import { ensure, isWithin, type RegionPath } from '../../../kernel/index.ts';

/** 公众号, 网站, 公告栏, 居民群, 报刊: what a trading centre publishes through. */
export const PUBLICATION_CHANNEL_KINDS = ['official-account', 'website', 'notice-board', 'group', 'newspaper'] as const;
export type PublicationChannelKind = (typeof PUBLICATION_CHANNEL_KINDS)[number];

/** A registered channel 登记渠道: lists and opportunities are published through one of these, and nowhere else. */
export interface PublicationChannel {
  readonly id: string;
  /** It serves this region and those below. */
  readonly region: RegionPath;
  readonly kind: PublicationChannelKind;
  readonly name: string;
  /** Where it is found: an address on the web, or the place where it hangs. */
  readonly address: string;
  readonly registeredAt: Date;
  /** Nothing new is published through it from then on. */
  readonly closedAt?: Date;
}

/** @throws Refusal when it does not serve the region, or is closed */
export function ensureCarries(channel: PublicationChannel, region: RegionPath): void {
  ensure(isWithin(region, channel.region), 'listings.channel-elsewhere', { name: channel.name });
  ensure(channel.closedAt === undefined, 'listings.channel-closed', { name: channel.name });
}

/** Chat channels: which carries what, how subscription messages are filled, how the WeChat robot comes back. */

/** How the connection to a puppet service is watched, and rebuilt when it is lost. */
export interface Watch {
  /** How often the service is asked for a sign of life. */
  readonly askEveryMs: number;
  /** After so long without any the connection counts as lost. */
  readonly silentForMs: number;
  /** The pause before a rebuild: it doubles from failure to failure. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

export const WECHAT_WATCH: Watch = {
  askEveryMs: 15_000,
  silentForMs: 50_000,
  firstPauseMs: 1000,
  longestPauseMs: 60_000,
};

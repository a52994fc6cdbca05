const ZONE = 'Asia/Shanghai';
const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' });

/**
 * A number that can be read out over the phone, e.g. `N20261122-482195`.
 * @param chance in [0, 1), from a source that cannot be foreseen: whoever has the number sees the public timeline
 */
export function trackingNumber(now: Date, chance: number): string {
  const digits = String(Math.floor(chance * 1_000_000)).padStart(6, '0');
  return `N${day.format(now).replaceAll('-', '')}-${digits}`;
}

export const NUMBER_PATTERN = /[Nn]\s?(\d{8})\s?[-－—–]?\s?(\d{3,6})(?!\d)/u;

/** Finds a tracking number in what somebody typed: small letters, a missing or full-width dash are forgiven. */
export function readNumber(text: string): string | null {
  const match = NUMBER_PATTERN.exec(text.normalize('NFKC'));
  return match === null ? null : `N${match[1]}-${match[2]}`;
}

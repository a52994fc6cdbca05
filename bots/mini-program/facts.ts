/** What a notice says, as far as the fields of a subscription message ask. */
export interface Facts {
  readonly what: string;
  readonly where?: string;
  readonly when: Date;
  readonly number?: string;
}

/**
 * Read from the sentences as they are written for people. What a notice is about is its first sentence, without the
 * number that has a field of its own; the time is the first one it names, else that of the notice.
 */
export function factsOf(text: string, now: Date): Facts {
  const number = numberIn(text);
  const where = /(?:位置|地点)：(?<place>[^\n，。；]+)/u.exec(text)?.groups?.place?.trim();
  return {
    what: firstSentence(text),
    when: momentIn(text, now) ?? now,
    ...(number !== undefined && { number }),
    ...(where !== undefined && { where }),
  };
}

const TRACKING_NUMBER = /N\d{8}-\d{6}/u;

const numberIn = (text: string): string | undefined =>
  TRACKING_NUMBER.exec(text)?.[0] ?? /第(?<number>\d{1,9})号/u.exec(text)?.groups?.number;

function firstSentence(text: string): string {
  const [first = ''] = text.trim().split(/[。！？\n]/u);
  return first.replace(new RegExp(`\\s*${TRACKING_NUMBER.source}\\s*`, 'u'), '').trim();
}

const CHINA_MS = 8 * 3_600_000;
const MOMENT = /(?<month>\d{1,2})月(?<day>\d{1,2})日(?:（周.）)?\s?(?<hour>\d{1,2}):(?<minute>\d{2})/u;

/** A day without a year is the one nearest to now. */
function momentIn(text: string, now: Date): Date | undefined {
  const found = MOMENT.exec(text)?.groups;
  if (found === undefined) return undefined;
  const [month, day, hour, minute] = [found.month, found.day, found.hour, found.minute].map(Number);
  const thisYear = new Date(now.getTime() + CHINA_MS).getUTCFullYear();
  const times = [thisYear - 1, thisYear, thisYear + 1].map(
    (year) => Date.UTC(year, month! - 1, day, hour, minute) - CHINA_MS,
  );
  const distance = (time: number) => Math.abs(time - now.getTime());
  return new Date(times.reduce((best, time) => (distance(time) < distance(best) ? time : best)));
}

/** A message that answers another one: whose words it repeats, and what it says to them. */
export interface Quote {
  readonly speaker: string;
  readonly reply: string;
}

/** As WeChat writes a quote into a text: 「speaker：words」, a line of dashes, the reply. */
const QUOTE = /^「(?<speaker>[^：:\n]{1,64})[：:][\s\S]*?」\s*\n(?:-\s?){3,}-?\s*\n(?<reply>[\s\S]*)$/u;

export function parseQuote(text: string): Quote | null {
  const { speaker, reply } = QUOTE.exec(text)?.groups ?? {};
  return speaker === undefined || reply === undefined ? null : { speaker: speaker.trim(), reply: reply.trim() };
}

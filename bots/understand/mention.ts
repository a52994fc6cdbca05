/** What follows a mention: the blank WeChat puts there (U+2005), another space or mark, or the end. */
const AFTER = '(?=[\\s\\u2005,，:：、。.!！?？]|$)[\\s\\u2005,，:：、]*';

/** Is the name mentioned with `@`? Followed directly by words it counts too: older people do not type the blank. */
export const mentions = (text: string, name: string): boolean => withAt(name).test(text);

/** The text without mentions of the name, and without the blanks they leave. */
export function withoutMention(text: string, name: string): string {
  return text
    .replace(new RegExp(`${withAt(name).source}(?:${AFTER})?`, 'gu'), ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}

const withAt = (name: string): RegExp => new RegExp(`[@＠]${escape(name)}`, 'u');

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

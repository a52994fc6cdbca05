/** Phrases by code; `{name}` is filled from the details. */
export type Phrases = Readonly<Record<string, string>>;

/** The same sentences in another language: none missing, none too many. */
export type In<Original> = { readonly [Code in keyof Original]: string };

export type PhraseValue = string | number | boolean | readonly string[];

export type PhraseDetails = Readonly<Record<string, PhraseValue>>;

/** The names between braces in a text. */
export type PlaceholdersIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersIn<Rest>
  : never;

/**
 * Fills a phrase.
 * @throws Error when the code has no phrase or a placeholder no value: both are defects that tests catch
 */
export function fill(phrases: Phrases, code: string, details: PhraseDetails = {}, between = '、'): string {
  const phrase = phrases[code];
  if (phrase === undefined) throw new Error(`No phrase for ${code}`);
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    if (value === undefined) throw new Error(`Phrase ${code} needs ${name}`);
    return Array.isArray(value) ? value.join(between) : String(value);
  });
}

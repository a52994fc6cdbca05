import { withoutSigns } from './words/without-signs.ts';

/** A text of the form 重阳茶话会 时间 … 地点 …: what comes first, and what follows each word. */
export interface Fields<Name extends string> {
  readonly head: string;
  readonly of: Readonly<Partial<Record<Name, string>>>;
}

/**
 * Takes a text apart at the given words, in whatever order they come; a word counts at the start of a word only.
 * @returns null when one comes twice: nobody could say which is meant
 */
export function readFields<Name extends string>(text: string, names: readonly Name[]): Fields<Name> | null {
  const [head = '', ...parts] = text.split(
    new RegExp(`(?:^|[\\s,，;；。.、【[])(${names.join('|')})(?:时间|日期)?(?:是|为)?[\\s:：】\\]]*`, 'u'),
  );
  const of: Partial<Record<Name, string>> = {};
  for (let index = 0; index < parts.length; index += 2) {
    const name = parts[index] as Name;
    if (of[name] !== undefined) return null;
    of[name] = trimmed(parts[index + 1] ?? '');
  }
  return { head: trimmed(head), of };
}

const trimmed = (text: string): string => withoutSigns(text, /[\s,，;；:：]/u);

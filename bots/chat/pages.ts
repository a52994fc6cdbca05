import { say } from '../../src/phrases/index.ts';

/** The first page to say, and those that 更多 brings. */
export interface Pages {
  readonly say: readonly string[];
  readonly more: readonly string[];
}

/**
 * A list in pages: the first is said, 更多 brings the others one by one.
 * @param word what is said around the lines of a page
 */
export function inPages(
  lines: readonly string[],
  { perPage, word = (list) => list }: { readonly perPage: number; readonly word?: (list: string) => string },
): Pages {
  const pages = Array.from({ length: Math.ceil(lines.length / perPage) }, (_, page) => {
    const end = (page + 1) * perPage;
    const list = lines.slice(page * perPage, end).join('\n');
    const text = page === 0 ? word(list) : list;
    const left = lines.length - end;
    return left > 0 ? `${text}\n${say('chat.more-follows', { count: left })}` : text;
  });
  const [first, ...more] = pages;
  return { say: first === undefined ? [] : [first], more };
}

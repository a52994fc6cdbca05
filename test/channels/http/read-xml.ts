/** An element as it was written: what it is called, and its text or its elements. */
export type Element = readonly [name: string, inside: string | readonly Element[]];

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#13': '\r',
};
const TOKEN = /<(?<end>\/?)(?<name>[a-z_0-9]+)(?<empty>\/?)>|(?<text>[^<]+)/uy;
/** What no document may hold. */
export const NO_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/** Reads a document strictly. @throws Error for whatever is not well formed */
export function readXml(document: string): Element {
  if (!document.startsWith(DECLARATION)) throw new Error('No declaration.');
  if (document.search(NO_CHARACTER) >= 0) throw new Error('No character.');
  const xml = document.slice(DECLARATION.length).trimEnd();
  const open: { name: string; inside: Element[]; text: string }[] = [{ name: '', inside: [], text: '' }];
  let at = 0;
  while (at < xml.length) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(xml)?.groups;
    if (groups === undefined) throw new Error(`Not well formed at ${at}: ${xml.slice(at, at + 40)}`);
    at = TOKEN.lastIndex;
    const { end, name = '', empty, text } = groups;
    if (text !== undefined) open.at(-1)!.text += unescape(text);
    else if (end === '/') close(name);
    else {
      open.push({ name, inside: [], text: '' });
      if (empty === '/') close(name);
    }
  }
  if (open.length !== 1 || open[0]!.inside.length !== 1) throw new Error('Not one document.');
  return open[0]!.inside[0]!;

  function close(name: string): void {
    const last = open.pop()!;
    if (last.name !== name || open.length === 0) throw new Error(`${last.name} ends as ${name}.`);
    open.at(-1)!.inside.push([last.name, last.inside.length > 0 ? last.inside : last.text]);
  }
}

/** A line end is read as a line feed unless it is written as a reference. */
const unescape = (text: string): string =>
  text.replaceAll(/\r\n?/gu, '\n').replaceAll(/&([^;]*);|&/gu, (_, name: string | undefined) => {
    const character = name === undefined ? undefined : ENTITIES[name];
    if (character === undefined) throw new Error(`What is &${name};?`);
    return character;
  });

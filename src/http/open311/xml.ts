/** What an answer is made of, as JSON has it. */
export type Tree = string | number | boolean | null | readonly Tree[] | { readonly [name: string]: Tree };

/** What stands in each list of the standard is called, by the name of the list. */
const ITEMS: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
};

/** The same answer as an XML document, its elements named like the fields. @param root the outermost element */
export const writeXml = (root: string, tree: Tree): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${element(root, tree)}\n`;

function element(name: string, tree: Tree): string {
  const inside = contentOf(name, tree);
  return inside === '' ? `<${name}/>` : `<${name}>${inside}</${name}>`;
}

function contentOf(name: string, tree: Tree): string {
  if (tree === null) return '';
  if (typeof tree !== 'object') return escape(String(tree));
  if (isList(tree)) return tree.map((item) => element(ITEMS[name] ?? 'item', item)).join('');
  return Object.entries(tree)
    .map(([field, value]) => element(field, value))
    .join('');
}

const isList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A reader would make a line feed of it.
  '\r': '&#13;',
};

/** @see https://www.w3.org/TR/xml/#charsets: all other characters may not stand in a document, in no form */
const NO_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escape = (text: string): string =>
  text.replaceAll(NO_CHARACTER, '\u{FFFD}').replaceAll(/[&<>"'\r]/gu, (character) => ENTITIES[character]!);

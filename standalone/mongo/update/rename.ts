import { badValue } from '../errors.ts';
import { type Document, isDocument, type Value } from '../values/value.ts';
import { placeAt, type Step, updatePath } from './path.ts';

/** $rename: both names are changed paths; the new one is set after the old one is gone. */
export function compileRename(fields: Document): Step[] {
  return Object.entries(fields).flatMap(([from, to]) => {
    if (typeof to !== 'string') throw badValue(`The 'to' field for $rename must be a string: ${from}`);
    const source = updatePath(from);
    const target = updatePath(to);
    for (const path of [source, target]) {
      if (path.some((segment) => segment.startsWith('$')))
        throw badValue(`The source and destination field for $rename may not be dynamic: ${path.join('.')}`);
    }
    if (from === to) throw badValue(`The source and target field for $rename must differ: ${from}: "${to}"`);
    const rename: Step = {
      path: source,
      onlyInserting: false,
      run: (document) => {
        requireNoArray(document, source, 'source');
        const old = placeAt(document, source, false);
        const value = old?.get();
        if (!old || value === undefined) return;
        requireNoArray(document, target, 'destination');
        old.remove();
        placeAt(document, target, true)!.set(value);
      },
    };
    return [rename, { path: target, onlyInserting: false, run: () => undefined }];
  });
}

function requireNoArray(document: Document, path: readonly string[], which: string): void {
  let value: Value = document;
  for (const segment of path) {
    if (Array.isArray(value))
      throw badValue(`The ${which} field cannot be an array element, '${path.join('.')}' has an array`);
    value = isDocument(value) ? value[segment] : undefined;
  }
}

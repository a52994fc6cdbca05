/** Several things of one matter in one cell stand between these: 梧桐路1号｜服务站｜有坡道. */
const BETWEEN = /\s*[|｜]\s*/u;

export const joinParts = (parts: readonly (string | undefined)[]): string =>
  parts
    .map((part) => part ?? '')
    .join('｜')
    .replace(/｜+$/u, '');

/** The parts of a cell by these names; what is empty is left out. */
export function splitParts<Name extends string>(text: string, names: readonly Name[]): Partial<Record<Name, string>> {
  const parts = text.split(BETWEEN);
  const named = names.flatMap((name, place) => {
    const part = parts[place]?.trim() ?? '';
    return part === '' ? [] : [[name, part] as const];
  });
  return Object.fromEntries(named) as Partial<Record<Name, string>>;
}

/** Numbers for names, from 0 in the order in which they are met: what is compared often is compared as numbers. */
export function numbering() {
  const numbers = new Map<string, number>();
  const names: string[] = [];

  return {
    get size(): number {
      return names.length;
    },
    /** A new one for a new name. */
    numberOf(name: string): number {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      return names.push(name) - 1;
    },
    find: (name: string): number | undefined => numbers.get(name),
    nameOf: (number: number): string => names[number]!,
  };
}

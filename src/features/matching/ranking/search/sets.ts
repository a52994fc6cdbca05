/** Sets of names by number, from 0 in the order in which they are met: what many things share is looked at once for all. */
export function setsOfNames() {
  const numbers = new Map<string, number>();
  const sets: (readonly string[])[] = [];
  const having = new Map<string, number[]>();

  return {
    get size(): number {
      return sets.length;
    },
    /** A new one for names that were never met together. */
    numberOf(names: readonly string[]): number {
      const key = names.join('\n');
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = sets.push(names) - 1;
      numbers.set(key, number);
      for (const name of new Set(names)) having.set(name, [...(having.get(name) ?? []), number]);
      return number;
    },
    namesOf: (set: number): readonly string[] => sets[set]!,
    /** The sets in which a name is. */
    having: (name: string): readonly number[] => having.get(name) ?? [],
  };
}

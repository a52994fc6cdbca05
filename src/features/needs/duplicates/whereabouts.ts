/** What a text says of where exactly something is; empty what it does not say. */
export interface Whereabouts {
  readonly buildings: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly floors: ReadonlySet<string>;
  /** Gates and sides: 东门, 北门. */
  readonly gates: ReadonlySet<string>;
}

/** How the places of two texts stand to each other; `unknown` when one of them says nothing the other speaks of. */
export type Nearness = 'same' | 'other-floor' | 'other' | 'unknown';

const NUMERAL = '[0-9]{1,3}|[一二三四五六七八九十]{1,3}';
const BUILDING = new RegExp(`(${NUMERAL})(?:号楼|号院|栋|幢|座)`, 'gu');
const UNIT = new RegExp(`(${NUMERAL})(?:单元|门洞)`, 'gu');
const FLOOR = new RegExp(`(${NUMERAL})(?:层|楼(?![栋幢]))`, 'gu');
const GATE = /([东南西北前后正侧])(?:大门|门)/gu;

export function whereaboutsOf(written: string): Whereabouts {
  const text = written.normalize('NFKC');
  return {
    buildings: namesIn(text, BUILDING),
    units: namesIn(text, UNIT),
    floors: namesIn(text, FLOOR),
    gates: namesIn(text, GATE),
  };
}

/** The text without the numbers of buildings, units and floors: to live in the same house is not to ask for the same. */
export const withoutNumbers = (written: string): string =>
  [BUILDING, UNIT, FLOOR].reduce((text, pattern) => text.replaceAll(pattern, ' '), written.normalize('NFKC'));

/** From the outside in: another building or gate is another place, whatever the floors. */
export function nearness(one: Whereabouts, other: Whereabouts): Nearness {
  const outer = [compare(one.buildings, other.buildings), compare(one.gates, other.gates)];
  const inner = compare(one.units, other.units);
  const floor = compare(one.floors, other.floors);
  if (outer.includes('other') || inner === 'other') return 'other';
  if (floor === 'other') return 'other-floor';
  return [...outer, inner, floor].includes('same') ? 'same' : 'unknown';
}

function compare(one: ReadonlySet<string>, other: ReadonlySet<string>): 'same' | 'other' | 'unknown' {
  if (one.size === 0 || other.size === 0) return 'unknown';
  return [...one].some((name) => other.has(name)) ? 'same' : 'other';
}

const namesIn = (text: string, pattern: RegExp): ReadonlySet<string> =>
  new Set([...text.matchAll(pattern)].map(([, name]) => inDigits(name!)));

const DIGITS = '零一二三四五六七八九';

/** 十二 and 12 are one name; what is no numeral stays. */
function inDigits(name: string): string {
  const [, tens, ones] = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/u.exec(name) ?? [];
  if (tens === undefined) return DIGITS.includes(name) ? String(DIGITS.indexOf(name)) : String(Number(name) || name);
  return String((tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones!)));
}

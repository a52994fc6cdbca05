import type { RankedBallot } from '../../../src/features/polls/index.ts';

/** What a BLT file says. Candidates go by their numbers, as text. */
export interface BltElection {
  readonly seats: number;
  /** Who stands for election: those withdrawn are left out, of ballots too. */
  readonly options: readonly string[];
  /** The order in which lots fall: as the file says, otherwise that of the candidates. */
  readonly drawn: readonly string[];
  readonly ballots: readonly RankedBallot[];
}

/**
 * Reads the form in which elections by transferable vote are passed on: candidates and seats; withdrawn ones as negative
 * numbers; options in brackets (`tie`, `nick`, `withdrawn`); then ballots, each a weight, preferences (`b=c` for equals, `-`
 * for none) and 0; a further 0, names and title. Comments go from `#` to the end of the line, or stand between slashes and asterisks.
 * @throws Error when it is cut off or a preference is no candidate
 */
export function readBlt(text: string): BltElection {
  const tokens = (text.match(TOKEN) ?? []).filter((token) => !COMMENT.test(token));
  const [candidates, seats, ...rest] = tokens;
  const all = Array.from({ length: Number(candidates) }, (_, at) => String(at + 1));
  const numbers = new Map(all.map((number) => [number, number]));
  const withdrawn = new Set<string>();
  let drawn = all;
  let at = 0;
  for (; at < rest.length; at += 1) {
    const token = rest[at]!;
    if (/^-\d+$/u.test(token)) withdrawn.add(token.slice(1));
    else if (token.startsWith('[')) {
      const [name, ...values] = token.slice(1, -1).trim().split(/\s+/u);
      if (name === 'nick') for (const [place, nick] of values.entries()) numbers.set(nick, String(place + 1));
      if (name === 'withdrawn') for (const value of values) withdrawn.add(numberOf(numbers, value));
      if (name === 'tie') drawn = [...new Set([...values.map((value) => numberOf(numbers, value)), ...all])];
    } else break;
  }

  const ballots: RankedBallot[] = [];
  for (; rest[at] !== '0'; at += 1) {
    if (rest[at] === undefined) throw new Error('The ballots of this file do not end.');
    const weight = rest[at]!.startsWith('(') ? 1 : Number(rest[at]);
    const places: string[][] = [];
    for (at += 1; rest[at] !== '0'; at += 1) {
      if (rest[at] === undefined) throw new Error('The last ballot of this file does not end.');
      if (rest[at] === '-') continue;
      const place = rest[at]!.split('=').map((value) => numberOf(numbers, value));
      places.push(place.filter((number) => !withdrawn.has(number)));
    }
    if (weight > 0) ballots.push({ ranking: places.filter((place) => place.length > 0), weight });
  }
  return { seats: Number(seats), options: all.filter((number) => !withdrawn.has(number)), drawn, ballots };
}

const TOKEN = /#[^\n]*|\/\*[\s\S]*?\*\/|\[[^\]]*\]|"[^"]*"|\([^)]*\)|[^\s"[\]()#]+/gu;
const COMMENT = /^(#|\/\*)/u;

function numberOf(numbers: ReadonlyMap<string, string>, name: string): string {
  const number = numbers.get(name);
  if (number === undefined) throw new Error(`${name} is none of the candidates of this file.`);
  return number;
}

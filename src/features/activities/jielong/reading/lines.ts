import { inlineMarks, readMark, type Mark } from './marks.ts';
import { inHalfWidth } from './plain-text.ts';

/** A line of a text, or a piece of one that holds several entries. */
export interface Line {
  readonly raw: string;
  /** In half-width signs, place by place. */
  readonly plain: string;
  readonly mark: Mark | null;
}

export const toLine = (raw: string): Line => {
  const plain = inHalfWidth(raw);
  return { raw, plain, mark: readMark(plain) };
};

export const isBlank = ({ plain }: Line): boolean => plain.trim() === '';

/** What stands behind the number. */
export const contentOf = ({ raw, mark }: Line): string => (mark === null ? raw : raw.slice(mark.end));

export const cutLine = ({ raw }: Line, start: number, end = raw.length): Line => toLine(raw.slice(start, end));

const QUOTE = /^\s*[「“]/u;
const RULE = /^[-—－\s]{5,}$/u;
const QUOTED_LINE = /^\s*>/u;

/** Without what somebody else said before: WeChat sets it in 「」 above a rule, others put > before each line. */
export function withoutQuoted(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0 || !QUOTE.test(lines[first]!)) return lines.filter((line) => !QUOTED_LINE.test(line));
  const rule = lines.findIndex((line) => RULE.test(line));
  if (rule >= 0) return lines.slice(rule + 1);
  const end = lines.findLastIndex((line) => line.includes('」') || line.includes('”'));
  return end < 0 ? lines : lines.slice(end + 1);
}

/** Lines that hold several entries, one after the other, become as many. */
export function splitUp(lines: readonly Line[]): Line[] {
  const begun = new Set(lines.flatMap(({ mark }) => (mark === null || mark.isWeak ? [] : [mark.number])));
  return lines.flatMap((line) =>
    line.mark === null || line.mark.isWeak ? splitUnmarked(line, begun) : splitMarked(line, line.mark, begun),
  );
}

function splitMarked(line: Line, mark: Mark, begun: ReadonlySet<number>): Line[] {
  if (begun.has(mark.number + 1)) return [line];
  const inside = inlineMarks(outsideBrackets(line.plain.slice(mark.end)), mark.number + 1);
  return cutAt(
    line,
    inside.map(({ start }) => mark.end + start),
  );
}

function splitUnmarked(line: Line, begun: ReadonlySet<number>): Line[] {
  if (begun.has(1)) return [line];
  const inside = inlineMarks(outsideBrackets(line.plain), 1);
  return inside.length < 2
    ? [line]
    : cutAt(
        line,
        inside.map(({ start }) => start),
      );
}

/** What stands in brackets belongs to one entry, whatever numbers it has. */
const outsideBrackets = (text: string): string =>
  text.replace(/\([^()]{0,80}\)/gu, (bracketed) => ' '.repeat(bracketed.length));

function cutAt(line: Line, places: readonly number[]): Line[] {
  if (places.length === 0) return [line];
  const bounds = [0, ...places, line.raw.length];
  return bounds.slice(1).map((end, index) => cutLine(line, bounds[index]!, end));
}

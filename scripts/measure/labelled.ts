import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Lesson } from '../../src/features/needs/understanding/index.ts';

/** A message as a resident wrote it to the city, and the department that answered. */
export interface LabelledMessage {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly label: string;
}

const shape = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string(),
  detail: z.string().default(''),
  label: z.string(),
});

/** Reads one JSON object a line with `id`, `title`, `detail` and `label`; more fields do not matter. */
export const readLabelled = (file: string): Promise<LabelledMessage[]> => readLines(file, shape);

const lessonShape = z
  .union([
    z.object({ text: z.string(), label: z.string() }),
    z.object({ title: z.string(), detail: z.string().default(''), label: z.string() }),
    z.object({ tokens: z.string(), label: z.string() }),
  ])
  .transform((line) => ({ label: line.label, text: textOf(line) }));

/**
 * Texts to learn from: one JSON object a line with `label` and either `text`, or `title` and `detail`, or `tokens`, the
 * words of a text divided by spaces.
 */
export const readLessons = (file: string): Promise<Lesson[]> => readLines(file, lessonShape);

function textOf(line: { text: string } | { title: string; detail: string } | { tokens: string }): string {
  if ('text' in line) return line.text;
  return 'tokens' in line ? line.tokens.replaceAll(' ', '') : `${line.title}\n${line.detail}`;
}

/** The `text` of every line, whatever else a line says. */
export const readTexts = async (file: string): Promise<string[]> =>
  (await readLines(file, z.object({ text: z.string() }))).map(({ text }) => text);

/**
 * Reads a file of one JSON object a line.
 * @throws Error saying in one sentence what is wrong, with the line
 */
export async function readLines<Shape extends z.ZodType>(file: string, lineShape: Shape): Promise<z.output<Shape>[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`Cannot read ${file}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`);
  });
  const rows = text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => readLine(line, lineShape, `${file}, line ${number}`));
  if (rows.length === 0) throw new Error(`${file} is empty.`);
  return rows;
}

function readLine<Shape extends z.ZodType>(line: string, lineShape: Shape, where: string): z.output<Shape> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${where} is not a JSON object.`);
  }
  const checked = lineShape.safeParse(value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new Error(`${where}: ${issue?.path.join('.') || 'the line'} is wrong (${issue?.message}).`);
}

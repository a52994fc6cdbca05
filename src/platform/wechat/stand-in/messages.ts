import { z } from 'zod';
import { failureOf, OK } from './answers.ts';

/** The template the stand-in knows, with the kinds of its fields. */
export const STAND_IN_TEMPLATE = 'stand-in-notice';

/** What the stand-in took for somebody. */
export interface TakenMessage {
  readonly openid: string;
  readonly page: string | undefined;
  readonly fields: Readonly<Record<string, string>>;
}

const message = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.string().optional(),
  data: z.record(z.string(), z.object({ value: z.string() })),
});

/** People who make the stand-in answer a failure of the platform, besides `nobody`, whom it does not know. */
const FAILING_PEOPLE: Readonly<Record<string, number>> = {
  nobody: 40003,
  refused: 43101,
  banned: 43107,
  'over-quota': 45009,
  illegal: 45167,
  busy: -1,
};

/** Answers `subscribe/send`; `taken` gets what it takes. */
export function takeMessage(body: unknown, taken: TakenMessage[]): object {
  const given = message.safeParse(body);
  if (!given.success) return failureOf(47001);
  const { touser: openid, template_id: template, page, data } = given.data;
  if (template !== STAND_IN_TEMPLATE) return failureOf(40037);
  if (page !== undefined && !page.startsWith('pages/')) return failureOf(41030);
  const failing = FAILING_PEOPLE[openid];
  if (failing !== undefined) return failureOf(failing);

  const fields = Object.fromEntries(Object.entries(data).map(([key, { value }]) => [key, value]));
  const problem = problemOfFields(fields);
  if (problem !== undefined) return failureOf(47003, ` ${problem}`);
  taken.push({ openid, page, fields });
  return OK;
}

/** The template's fields, and the platform's rule for each, said as the platform says it and not as the client does. */
const RULES: Readonly<Record<string, RegExp>> = {
  thing1: /^.{1,20}$/su,
  character_string2: /^[\x20-\x7e]{1,32}$/u,
  time3: /^(?:\d{4}年\d{1,2}月\d{1,2}日 )?\d{1,2}:\d{2}(?::\d{2})?$/u,
  thing4: /^.{1,20}$/su,
};

function problemOfFields(fields: Readonly<Record<string, string>>): string | undefined {
  for (const [key, rule] of Object.entries(RULES)) {
    const value = fields[key] ?? '';
    if (value === '') return `data.${key}.value is empty`;
    if (!rule.test(value)) return `data.${key}.value invalid`;
  }
  return undefined;
}

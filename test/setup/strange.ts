import fc from 'fast-check';
import { z } from 'zod';

/** The part of JSON Schema that our inputs use. */
interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
}

/** Words that look like what the inputs are about. */
const WORDS = ['/d1/', 'zh', '2026-03-02T01:00:00Z', '2026-03-02', '1', '赞成', '三楼着火了', '家里的灯坏了', '老人'];

const NASTY: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  -1e308,
  2 ** 53,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  'null',
  '-1',
  '1e999',
  '__proto__',
  'constructor',
  '$where',
  '../../etc',
  '%00',
  "' or 1=1 --",
  '<script>',
  '{{7*7}}',
  '9999-99-99T99:99Z',
  '长'.repeat(5000),
  'x'.repeat(5000),
  '1'.repeat(400),
  [],
  [[]],
  [null],
  {},
  { $gt: '' },
  { $ne: null },
  { length: -1 },
];

export const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
);

/** What is there, by the name of the field that would hold it. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** Inputs as the schema takes them, as far as JSON Schema can say that, often about what is there. */
export const likeThe = (schema: z.ZodType, known: Known): fc.Arbitrary<unknown> =>
  fitting(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape, known);

/** The same with something in it that does not belong: a field too many or too few, or another value in its place. */
export const almostLikeThe = (schema: z.ZodType, known: Known): fc.Arbitrary<unknown> =>
  fc
    .tuple(likeThe(schema, known), fc.nat(), nasty, fc.constantFrom('replace', 'drop', 'add'))
    .map(([input, at, value, how]) => {
      if (typeof input !== 'object' || input === null || Array.isArray(input)) return value;
      const fields = Object.entries(input as object);
      if (how === 'add' || fields.length === 0) return { ...input, [`extra${at % 3}`]: value };
      const [name] = fields[at % fields.length]!;
      return Object.fromEntries(
        fields.flatMap(([field, own]) => (field !== name ? [[field, own]] : how === 'drop' ? [] : [[field, value]])),
      );
    });

function fitting(shape: Shape, known: Known): fc.Arbitrary<unknown> {
  const { anyOf, oneOf } = shape;
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  const choices = anyOf ?? oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => fitting(choice, known)));
  switch (shape.type) {
    case 'object':
      return objectLike(shape, known);
    case 'array':
      return fc.array(fitting(shape.items ?? {}, known), {
        minLength: shape.minItems ?? 0,
        maxLength: Math.min(shape.maxItems ?? 4, (shape.minItems ?? 0) + 4),
      });
    case 'integer':
    case 'number':
      return fc.integer(boundsOf(shape));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return textLike(shape);
    default:
      return nasty;
  }
}

function objectLike(
  { properties = {}, required = [], additionalProperties }: Shape,
  known: Known,
): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, shape]) => {
      const there = known[name];
      const any = fitting(shape, known);
      return [name, there === undefined ? any : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...there) }, any)];
    }),
  );
  const own = fc.record(fields, { requiredKeys: [...required] });
  if (typeof additionalProperties !== 'object') return own;
  const others = fc.dictionary(fc.constantFrom(...WORDS), fitting(additionalProperties, known), { maxKeys: 3 });
  return fc.tuple(own, others).map(([some, more]) => ({ ...some, ...more }));
}

/** Small numbers are the usual ones, the bounds the dangerous ones. */
function boundsOf({ minimum = -1_000_000, maximum = 1_000_000 }: Shape) {
  const min = Math.max(Math.ceil(minimum), -0x7fffffff);
  return { min, max: Math.max(min, Math.min(Math.floor(maximum), 0x7fffffff)) };
}

function textLike({ format, minLength = 0, maxLength = 60 }: Shape): fc.Arbitrary<string> {
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (format === 'uri') return fc.webUrl();
  const lengths = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, 200)) };
  return fc.oneof(
    fc.constantFrom(...WORDS),
    fc.string({ unit: fc.constantFrom(...'我家楼道灯坏了3栋2单元１２，。 \n'), ...lengths }),
    fc.string({ unit: 'grapheme', ...lengths }),
  );
}

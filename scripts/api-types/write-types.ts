/** The part of JSON Schema that the server's description uses. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

interface Operation {
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly required: boolean; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

export interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/**
 * The description of the HTTP interface as one TypeScript interface: an entry per address, with everything that goes in
 * (path, query and body merged, as the server merges them) and what comes out.
 */
export function writeTypes({ paths }: ApiDescription): string {
  const entries = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => entryOf(`${method.toUpperCase()} ${path}`, operation)),
  );
  return [
    '// Written from the OpenAPI document of the server by `npm run api-types`; not by hand.',
    'export interface Api {',
    ...entries,
    '}',
    '',
  ].join('\n');
}

/** Addresses that give anything but JSON are no business of the mini-program's client; a file that goes in is given beside the input. */
function entryOf(address: string, { summary, parameters, requestBody, responses }: Operation): string[] {
  const body = requestBody?.content['application/json']?.schema;
  const answer = Object.values(responses)[0]?.content['application/json']?.schema;
  const takesFile = Object.values(requestBody?.content ?? {}).some(({ schema }) => schema.format === 'binary');
  if (answer === undefined || (requestBody !== undefined && body === undefined && !takesFile)) return [];
  const given = parameters.filter(({ name }) => name !== 'Idempotency-Key');
  const input: Schema = {
    type: 'object',
    properties: {
      ...Object.fromEntries(given.map(({ name, schema }) => [name, schema])),
      ...body?.properties,
    },
    required: [...given.filter(({ required }) => required).map(({ name }) => name), ...(body?.required ?? [])],
    additionalProperties: false,
  };
  return [
    `  /** ${summary}. */`,
    `  ${JSON.stringify(address)}: { input: ${typeOf(input)}; answer: ${typeOf(answer)} };`,
  ];
}

export function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return [...new Set(either.map(typeOf))].join(' | ');
  if (schema.allOf !== undefined) return schema.allOf.map((one) => `(${typeOf(one)})`).join(' & ');
  if (typeof schema.type === 'object') return schema.type.map((type) => typeOf({ ...schema, type })).join(' | ');
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'number':
    case 'integer':
      return 'number';
    case 'array':
      return arrayOf(schema);
    case 'object':
      return objectOf(schema);
    default:
      return 'unknown';
  }
}

function arrayOf({ items, prefixItems }: Schema): string {
  if (prefixItems !== undefined) return `[${prefixItems.map(typeOf).join(', ')}]`;
  return items === undefined ? 'unknown[]' : `(${typeOf(items)})[]`;
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): string {
  const fields = Object.entries(properties).map(
    ([name, value]) => `${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${typeOf(value)}`,
  );
  if (fields.length > 0) return `{ ${fields.join('; ')} }`;
  if (typeof additionalProperties === 'object') return `Record<string, ${typeOf(additionalProperties)}>`;
  return 'Record<string, never>';
}

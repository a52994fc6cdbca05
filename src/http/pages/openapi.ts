import { z } from 'zod';
import { HTTP } from '../../../config/defaults.ts';
import { XLSX_TYPE } from '../../platform/sheets/write-sheets.ts';
import type { Route } from '../route.ts';

type JsonSchema = Record<string, unknown> & {
  readonly properties?: Record<string, unknown>;
  readonly required?: readonly string[];
};

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'A sentence for people, in Chinese.' },
    code: { type: 'string', description: 'Names the refusal for programs, e.g. `polls.closed`.' },
    requestId: { type: 'string' },
    problems: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key sent again by the same resident is the same request, for a day.',
  schema: { type: 'string', maxLength: 128 },
};

const LIVE = {
  operationId: 'http.live',
  tags: ['http'],
  summary: 'What is at some addresses, told again whenever it changes: polls, turnout, activities, maps and the like',
  parameters: [
    {
      name: 'of',
      in: 'query',
      required: true,
      description: 'Addresses without `/api/v1`, for instance `/polls/abc/turnout`.',
      schema: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: HTTP.live.mostAddresses },
    },
  ],
  responses: {
    200: {
      description: 'Events `change` with `{of, body}`, and `refused` with `{of, problem}` for an address that is over.',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    },
    default: {
      description: 'Refused.',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
};

/** OpenAPI 3.1 of these routes, from the schemas that check their requests and describe their answers. */
export function describeApi(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: describeRoute(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '邻议 Linyi',
      version: '1',
      description: 'Needs, deliberation and sign-ups of a community. Refusals are problem details (RFC 9457).',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ bearer: [] }, { cookie: [] }, {}],
    paths: { ...paths, '/live': { get: LIVE } },
    components: {
      schemas: { Problem: PROBLEM },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'linyi_session' },
      },
    },
  };
}

function describeRoute(route: Route): object {
  const { properties = {}, required = [], ...input } = inputOf(route);
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const own = Object.keys(properties).filter((name) => !inPath.includes(name) && route.session !== 'ends');
  const isQuery = route.method === 'get' || route.method === 'delete';
  const isFile = route.upload !== undefined || route.picture !== undefined;
  const besideFile = isFile ? own.filter((name) => !FROM_FILE.has(name)) : [];
  const queries = (isQuery ? own : besideFile).map((name) =>
    parameter('query', name, properties, required.includes(name)),
  );
  const keys = route.status === 201 ? [IDEMPOTENCY_KEY] : [];

  return {
    operationId: route.useCase.name,
    tags: [route.useCase.name.split('.')[0]],
    summary: route.summary,
    parameters: [...inPath.map((name) => parameter('path', name, properties, true)), ...queries, ...keys],
    ...(!isQuery && {
      requestBody: !isFile
        ? content('application/json', {
            ...input,
            ...(own.length > 0 && {
              properties: Object.fromEntries(own.map((name) => [name, properties[name]])),
              required: required.filter((name) => own.includes(name)),
            }),
          })
        : content(route.upload === undefined ? 'image/*' : XLSX_TYPE, { type: 'string', format: 'binary' }),
    }),
    responses: {
      [route.status]: {
        description: 'Done.',
        content: {
          [route.type]: { schema: answerOf(route) },
          ...(route.csv !== undefined && { 'text/csv': { schema: { type: 'string' } } }),
          ...(route.xlsx !== undefined && { [XLSX_TYPE]: { schema: { type: 'string', format: 'binary' } } }),
        },
      },
      default: {
        description: 'Refused.',
        ...content('application/problem+json', { $ref: '#/components/schemas/Problem' }),
      },
    },
  };
}

/** What is read from an uploaded workbook or picture. */
const FROM_FILE = new Set(['sheets', 'problems', 'picture']);

const answerOf = ({ type, output }: Route): object =>
  type === 'application/json' ? schemaOf(output, 'output') : { type: 'string', format: 'binary' };

const inputOf = (route: Route): JsonSchema => schemaOf(route.useCase.input, 'input');

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest as JsonSchema;
}

const content = (type: string, schema: object): object => ({ content: { [type]: { schema } } });

const parameter = (place: string, name: string, properties: Record<string, unknown>, required: boolean): object => ({
  name,
  in: place,
  required,
  schema: properties[name] ?? { type: 'string' },
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { typeOf, writeTypes, type ApiDescription, type Schema } from '../../scripts/api-types/write-types.ts';
import { describeApi } from '../../src/http/pages/openapi.ts';
import { ROUTES } from '../../src/http/routes/index.ts';

it('the types of the mini-program say what the server does; else run `npm run api-types`', () => {
  const kept = readFileSync('miniprogram/src/api/api.d.ts', 'utf8');

  expect(kept === writeTypes(describeApi(ROUTES) as ApiDescription)).toBe(true);
});

it.each<[Schema, string]>([
  [{ type: 'integer' }, 'number'],
  [{ enum: ['open', 'secret'] }, '"open" | "secret"'],
  [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string | null'],
  [{ type: ['string', 'null'] }, 'string | null'],
  [{ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'number' }] } }, '(string | number)[]'],
  [{ type: 'object', additionalProperties: { type: 'number' } }, 'Record<string, number>'],
  [
    { type: 'object', properties: { a: { const: 1 }, 'b-c': { type: 'boolean' } }, required: ['a'] },
    '{ "a": 1; "b-c"?: boolean }',
  ],
  [{}, 'unknown'],
])('typeOf() of %j', (schema, type) => {
  expect(typeOf(schema)).toBe(type);
});

it('writeTypes() merges path, query and body as the server does, and leaves out what is no JSON', () => {
  const json = (schema: Schema) => ({ content: { 'application/json': { schema } } });
  const written = writeTypes({
    paths: {
      '/needs/{number}': {
        put: {
          summary: 'Change it',
          parameters: [{ name: 'number', required: true, schema: { type: 'string' } }],
          requestBody: json({ type: 'object', properties: { text: { type: 'string' } }, required: [] }),
          responses: { 200: json({ type: 'object', properties: {} }) },
        },
      },
      '/import': {
        post: {
          summary: 'Enter a workbook',
          parameters: [{ name: 'region', required: true, schema: { type: 'string' } }],
          requestBody: { content: { 'application/xlsx': { schema: { type: 'string', format: 'binary' } } } },
          responses: { 200: json({ type: 'object', properties: {} }) },
        },
      },
      '/poster.pdf': {
        get: {
          summary: 'Print it',
          parameters: [],
          responses: { 200: { content: { 'application/pdf': { schema: {} } } } },
        },
      },
    },
  });

  expect(written).toContain('"PUT /needs/{number}": { input: { "number": string; "text"?: string }; answer: ');
  expect(written).toContain('"POST /import": { input: { "region": string }; answer: ');
  expect(written).not.toContain('poster');
});

import fc from 'fast-check';
import { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { aCollection, aServer } from '../server.ts';

const server = aServer();
const { Double, Long } = mongo.BSON;
type Fields = mongo.BSON.Document;

const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 2, arbitrary: fc.constantFrom('', 'a', 'ab', 'b', 'b\u0000', '中', '💡') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      null,
      true,
      false,
      new Date(0),
      new Date(-1),
      new Double(1.5),
      new Double(Number.NaN),
      Long.fromString('9007199254740993'),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom({ c: 1 }, { c: 2 }, { d: null }) },
);
const inner = fc.record({ c: fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })), d: scalar }, { requiredKeys: [] });
const value = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(/^a/, /^ab/) },
  { weight: 5, arbitrary: scalar },
  { weight: 2, arbitrary: inner },
  { weight: 2, arbitrary: fc.array(fc.oneof(scalar, inner), { maxLength: 3 }) },
);
const document = fc.record({ a: value, b: scalar, e: scalar }, { requiredKeys: [] });

const path = fc.constantFrom('a', 'b', 'e', 'a.c', 'a.d', 'a.0');
const demand = fc.oneof(
  { weight: 3, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 2 }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne', '$eq'), scalar)
      .map(([name, one]) => ({ [name]: one })),
  },
  { weight: 1, arbitrary: fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })) },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }).map((some) => ({ $in: some })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('^a', '^ab', '^ab?', '^a|b', '^中', 'b', '^💡', '^(a)')
      .map((pattern) => ({ $regex: pattern })),
  },
  { weight: 1, arbitrary: fc.boolean().map((there) => ({ $exists: there })) },
  { weight: 1, arbitrary: fc.tuple(scalar, scalar).map(([low, high]) => ({ $elemMatch: { $gte: low, $lte: high } })) },
);
const filter = fc.dictionary(path, demand, { maxKeys: 3, noNullPrototype: true });
const direction = fc.constantFrom(1, -1);
const key = fc.dictionary(fc.constantFrom('a', 'b', 'e', 'a.c', 'a.d'), direction, {
  minKeys: 1,
  maxKeys: 3,
  noNullPrototype: true,
});
const options = fc.constantFrom<mongo.CreateIndexesOptions>(
  {},
  {},
  { sparse: true },
  { partialFilterExpression: { b: { $gte: 0 } } },
  { partialFilterExpression: { e: { $exists: true } } },
  { partialFilterExpression: { a: { $in: [1, 'a'] } } },
);
const sort = fc.dictionary(fc.constantFrom('b', 'e'), direction, { maxKeys: 2, noNullPrototype: true });

/** Lets these refusals pass, nothing else. */
const refusedFor =
  (...codes: readonly number[]) =>
  (error: unknown) => {
    if (!(error instanceof mongo.MongoServerError) || !codes.includes(Number(error.code))) throw error;
  };

const idsOf = (found: readonly Fields[]) => found.map(({ _id }) => Number(_id)).toSorted((a, b) => a - b);
/** What was sorted by: equal keys may come in any order, and missing sorts as null. */
const keysOf = (found: readonly Fields[], order: Fields) =>
  found.map((one) => Object.keys(order).map((name) => one[name] ?? null));

describe('whatever the documents, the indexes and the question', () => {
  it('a plan with indexes finds the same documents in the same order as one without', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 5, maxLength: 25 }),
        fc.array(fc.tuple(key, options), { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(filter, sort), { minLength: 4, maxLength: 12 }),
        async (documents, indexes, questions) => {
          const things = await aCollection(
            server,
            documents.map((one, n) => ({ _id: n, ...one })),
          );
          for (const [at, [pattern, given]] of indexes.entries()) {
            // Two arrays side by side, or one index twice, are refused; the others remain.
            await things
              .createIndex(pattern as never, { ...given, name: `index ${at}` })
              .catch(refusedFor(85, 86, 171));
          }
          for (const [where, order] of questions) {
            const planned = await things
              .find(where)
              .sort(order as never)
              .toArray();
            const scanned = await things
              .find(where)
              .sort(order as never)
              .hint({ $natural: 1 })
              .toArray();
            expect(idsOf(planned)).toEqual(idsOf(scanned));
            expect(keysOf(planned, order)).toEqual(keysOf(scanned, order));
            expect(await things.countDocuments(where)).toBe(scanned.length);
          }
          await things.drop();
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('indexes agree with the documents after any change', async () => {
    const change = fc.oneof(
      fc
        .tuple(fc.constantFrom('$set', '$min', '$push', '$addToSet'), fc.constantFrom('a', 'b', 'a.c', 'e'), value)
        .map(([name, at, to]) => ({ [name]: { [at]: to } })),
      fc.constantFrom('a', 'b', 'a.c', 'e').map((at) => ({ $unset: { [at]: '' } })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 3, maxLength: 10 }),
        fc.array(fc.tuple(key, options, fc.boolean()), { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(filter, change), { minLength: 5, maxLength: 15 }),
        async (documents, indexes, changes) => {
          const things = await aCollection(server, documents);
          for (const [at, [pattern, given, unique]] of indexes.entries()) {
            await things
              .createIndex(pattern as never, { ...given, unique, name: `index ${at}` })
              .catch(() => undefined);
          }
          for (const [where, to] of changes) {
            await things.updateMany(where, to as never).catch(refusedFor(2, 28, 171, 11000));
          }
          await things.deleteMany(changes[0]![0]);

          expect(await server.db.command({ validate: things.collectionName })).toMatchObject({ valid: true });
          await things.drop();
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);
});

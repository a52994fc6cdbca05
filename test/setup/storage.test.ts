import { mongo } from 'mongoose';
import { Redis } from 'ioredis';
import { afterAll, expect, it } from 'vitest';
import { freshStorage, withDatabase } from './storage.ts';

const mine = freshStorage();
const other = freshStorage();

afterAll(async () => {
  await Promise.all([mine.drop(), other.drop()]);
});

it('freshStorage() gives a store that nobody else writes to', async () => {
  await withClient(mine.uri, (client) => client.db().collection('polls').insertOne({ title: '花园' }));

  const seen = await withClient(other.uri, (client) => client.db().collection('polls').countDocuments());

  expect(seen).toBe(0);
});

it('drop() takes the documents and the keys away', async () => {
  const gone = freshStorage();
  await withClient(gone.uri, (client) => client.db().collection('polls').insertOne({ title: '花园' }));
  const redis = new Redis(gone.redisUrl);
  await redis.set(`${gone.keyPrefix}greeting`, '早上好');

  await gone.drop();

  expect(await withClient(gone.uri, (client) => client.db().collection('polls').countDocuments())).toBe(0);
  expect(await redis.exists(`${gone.keyPrefix}greeting`)).toBe(0);
  redis.disconnect();
});

it.each([
  ['mongodb://127.0.0.1:27017', 'mongodb://127.0.0.1:27017/fresh'],
  ['mongodb://a:1,b:2/linyi?replicaSet=rs', 'mongodb://a:1,b:2/fresh?replicaSet=rs'],
  ['mongodb://lin:pw@a:1/', 'mongodb://lin:pw@a:1/fresh?authSource=admin'],
  ['mongodb://lin:pw@a:1/linyi', 'mongodb://lin:pw@a:1/fresh?authSource=linyi'],
])('withDatabase(%s) keeps server and log-in', (uri, expected) => {
  expect(withDatabase(uri, 'fresh')).toBe(expected);
});

async function withClient<Answer>(uri: string, ask: (client: mongo.MongoClient) => Promise<Answer>): Promise<Answer> {
  const client = new mongo.MongoClient(uri);
  try {
    return await ask(client);
  } finally {
    await client.close();
  }
}

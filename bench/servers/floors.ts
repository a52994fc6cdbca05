/** Floors for the vote: the same HTTP stack doing nothing, one durable LMDB write, or one durable write to our store. */
import { bodyParser } from '@koa/bodyparser';
import { Router } from '@koa/router';
import Koa from 'koa';
import { open } from 'lmdb';
import { Schema } from 'mongoose';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { newId } from '../../src/kernel/index.ts';
import { connectMongo } from '../../src/platform/mongo.ts';

const [lmdbDirectory = '', mongoUri = ''] = process.argv.slice(2);
const body = z.object({ choices: z.array(z.string()).min(1) });
const lmdb = open({ path: lmdbDirectory, separateFlushed: true });
const connection = await connectMongo(mongoUri);
const notes = connection.model('bench_notes', new Schema({ _id: String, choices: [String] }, { versionKey: false }));

const router = new Router();
router.post('/bare', (ctx) => {
  ctx.body = { choices: body.parse(ctx.request.body).choices };
});
router.post('/lmdb', async (ctx) => {
  const { choices } = body.parse(ctx.request.body);
  await lmdb.put(newId(), { choices });
  await lmdb.flushed;
  ctx.body = { choices };
});
router.post('/store', async (ctx) => {
  const { choices } = body.parse(ctx.request.body);
  await notes.create([{ _id: newId(), choices }], { ordered: true });
  ctx.body = { choices };
});

/** As a place is taken: on a condition that the store checks. */
let version = 0;
const counter = newId();
await notes.create([{ _id: counter, choices: [] }], { ordered: true });
router.post('/conditional', async (ctx) => {
  const { choices } = body.parse(ctx.request.body);
  const kept = String((version += 1));
  await notes.updateOne({ _id: counter, choices: { $ne: [kept] } }, { $set: { choices: [kept] } });
  ctx.body = { choices };
});

const server = new Koa()
  .use(bodyParser())
  .use(router.routes())
  .listen(0, '127.0.0.1', () => {
    console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
process.once('SIGTERM', () => process.exit(0));

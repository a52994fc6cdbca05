import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { afterAll, beforeAll } from 'vitest';
import { type StandaloneMongo, startStandaloneMongo } from '../../../standalone/mongo/spawn.ts';

/** True when these examples are run against a MongoDB somebody gave, to show that it behaves the same. */
export const isGiven = Boolean(process.env.MONGODB_URI);

/** A server for one test file, with a database of its own in it. */
export interface TestServer {
  readonly uri: string;
  readonly client: mongo.MongoClient;
  readonly db: mongo.Db;
}

/** The engine in a process of its own, or the MongoDB named by MONGODB_URI; gone after the file's last test. */
export function aServer(): TestServer {
  const name = `test_${randomBytes(6).toString('hex')}`;
  let engine: StandaloneMongo | undefined;
  let directory: string | undefined;
  let opened: TestServer | undefined;
  const now = (): TestServer => {
    if (!opened) throw new Error('the server is there once beforeAll has run');
    return opened;
  };

  beforeAll(async () => {
    if (!isGiven) {
      directory = await mkdtemp(join(tmpdir(), 'linyi-engine-'));
      engine = await startStandaloneMongo({ dir: directory, sweepEvery: 200 });
    }
    const uri = process.env.MONGODB_URI ?? engine!.uri;
    const client = await new mongo.MongoClient(uri).connect();
    opened = { uri, client, db: client.db(name) };
  });

  afterAll(async () => {
    await opened?.db.dropDatabase();
    await opened?.client.close();
    await engine?.stop();
    if (directory !== undefined) await rm(directory, { recursive: true, force: true });
  });

  return {
    get uri() {
      return now().uri;
    },
    get client() {
      return now().client;
    },
    get db() {
      return now().db;
    },
  };
}

let collections = 0;

/** A collection nobody has used, holding these documents. */
export async function aCollection(
  server: TestServer,
  documents: readonly mongo.BSON.Document[] = [],
): Promise<mongo.Collection> {
  collections += 1;
  const collection = server.db.collection(`things_${collections}`);
  if (documents.length > 0) await collection.insertMany(documents.map((document) => ({ ...document })));
  return collection;
}

/** What a promise was refused with: the error of the server, with its number. */
export async function refusalOf(promise: Promise<unknown>): Promise<mongo.MongoServerError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof mongo.MongoServerError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** The stages of a winning plan from the outside in; the short cuts MongoDB takes to an _id count as index scans. */
export function stagesOf(explained: mongo.BSON.Document): string[] {
  const { winningPlan } = explained.queryPlanner as { winningPlan: mongo.BSON.Document };
  const stages: string[] = [];
  let plan: mongo.BSON.Document | undefined = winningPlan.queryPlan ?? winningPlan;
  while (plan) {
    const stage = String(plan.stage);
    stages.push(['IDHACK', 'EXPRESS_IXSCAN', 'CLUSTERED_IXSCAN'].includes(stage) ? 'IXSCAN' : stage);
    plan = plan.inputStage as mongo.BSON.Document | undefined;
  }
  return stages;
}

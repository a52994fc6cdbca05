import { createConnection, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { mongo } from 'mongoose';
import { describe, expect, it, vi } from 'vitest';
import { aCollection, aServer, isGiven, refusalOf } from './server.ts';

const server = aServer();

describe('a connection', () => {
  it('is greeted as a writable server that knows sessions', async () => {
    const hello = await server.db.command({ hello: 1 });

    expect(hello).toMatchObject({ isWritablePrimary: true, maxBsonObjectSize: 16_777_216, ok: 1 });
    expect(hello.logicalSessionTimeoutMinutes).toBeGreaterThan(0);
    expect(hello.minWireVersion).toBeLessThanOrEqual(8);
  });

  it('answers the old greeting under its old name', async () => {
    expect(await server.db.command({ isMaster: 1 })).toMatchObject({ ismaster: true, ok: 1 });
  });

  it('answers ping, buildInfo, connectionStatus and endSessions', async () => {
    const { client } = server;

    expect(await server.db.command({ ping: 1 })).toMatchObject({ ok: 1 });
    expect((await server.db.command({ buildInfo: 1 })).version).toMatch(/^\d+\.\d+\.\d+/);
    expect(await server.db.command({ connectionStatus: 1 })).toMatchObject({ authInfo: {}, ok: 1 });
    expect(await client.db('admin').command({ endSessions: [] })).toMatchObject({ ok: 1 });
  });

  it('is watched by the driver as it watches a real server, without losing it', async () => {
    const client = new mongo.MongoClient(server.uri, { heartbeatFrequencyMS: 500 });
    const beats: boolean[] = [];
    const failures: unknown[] = [];
    client.on('serverHeartbeatSucceeded', ({ awaited }) => beats.push(awaited));
    client.on('serverHeartbeatFailed', (failure) => failures.push(failure));
    await client.connect();

    await expect.poll(() => beats.length, { timeout: 10_000 }).toBeGreaterThan(4);

    expect(failures).toEqual([]);
    expect(beats).toContain(true);
    await client.close();
  });

  it('leaves expired documents alone when it is told to', async () => {
    const admin = server.client.db('admin');
    const setting = (ttlMonitorEnabled: boolean) => admin.command({ setParameter: 1, ttlMonitorEnabled });
    const things = await aCollection(server, []);
    await things.createIndex({ at: 1 }, { expireAfterSeconds: 0 });

    await setting(false);
    await things.insertOne({ at: new Date(0) });
    await pause(600);
    expect(await things.countDocuments()).toBe(1);
    expect(await admin.command({ getParameter: 1, ttlMonitorEnabled: 1 })).toMatchObject({ ttlMonitorEnabled: false });

    expect(await setting(true)).toMatchObject({ was: false });
    await vi.waitFor(async () => expect(await things.countDocuments()).toBe(0), { timeout: 90_000 });
    await setting(!isGiven);
    await expect(admin.command({ setParameter: 1, noSuch: 1 })).rejects.toMatchObject({ code: 72 });
  }, 120_000);

  it('takes part in sessions', async () => {
    const session = server.client.startSession();
    const things = server.db.collection('with_session');

    await things.insertOne({ a: 1 }, { session });
    expect(await things.findOne({ a: 1 }, { session })).toMatchObject({ a: 1 });
    await session.endSession();
  });
});

describe.runIf(!isGiven)('a standalone server', () => {
  it('refuses transactions', async () => {
    const session = server.client.startSession();
    session.startTransaction();

    const refusal = await refusalOf(server.db.collection('t').findOne({ a: 1 }, { session }));

    expect(refusal.code).toBe(20);
    await session.endSession();
  });
});

describe.runIf(!isGiven)('what is not MongoDB', () => {
  const greeting = Buffer.from(mongo.BSON.serialize({ hello: 1, $db: 'admin' }));

  const message = (sections: Buffer, { opcode = 2013, flags = 0, length = 20 + sections.length } = {}): Buffer => {
    const head = Buffer.alloc(20);
    head.writeInt32LE(length, 0);
    head.writeInt32LE(7, 4);
    head.writeInt32LE(opcode, 12);
    head.writeUInt32LE(flags, 16);
    return Buffer.concat([head, sections]);
  };

  const body = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([0]), bytes]);
  const tooLong = Buffer.from(greeting);
  tooLong.writeInt32LE(4096, 0);
  const broken = Buffer.from(greeting);
  broken[4] = 0x66;

  const connect = (): Promise<Socket> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(server.uri);
      const socket = createConnection({ host: '127.0.0.1', port: Number(port) }, () => resolve(socket));
      socket.once('error', reject);
    });

  it.each([
    ['a size below the header', Buffer.alloc(16, 1).fill(0, 0, 4)],
    ['a size beyond the limit', message(body(greeting), { length: 2_000_000_000 })],
    ['an unknown operation', message(body(greeting), { opcode: 4242 })],
    ['compression that was not agreed on', message(body(greeting), { opcode: 2012 })],
    ['unknown required flags', message(body(greeting), { flags: 4 })],
    ['an unknown kind of section', message(Buffer.concat([Buffer.from([9]), greeting]))],
    ['no body', message(Buffer.alloc(0))],
    ['two bodies', message(Buffer.concat([body(greeting), body(greeting)]))],
    ['a document longer than its message', message(body(tooLong))],
    ['random bytes', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
  ])('%s ends the connection and nothing else', async (_, bytes) => {
    const socket = await connect();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => socket.destroy());

    socket.write(bytes);

    await closed;
    expect(await server.db.command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  it('a document that is no BSON is answered with an error, and the connection goes on', async () => {
    const socket = await connect();
    const answers: Buffer[] = [];
    socket.on('data', (chunk) => answers.push(chunk));

    socket.write(message(body(broken)));
    await expect.poll(() => Buffer.concat(answers).length).toBeGreaterThan(21);
    const refusal = mongo.BSON.deserialize(Buffer.concat(answers).subarray(21));
    expect(refusal).toMatchObject({ ok: 0, code: 22 });

    answers.length = 0;
    socket.write(message(body(greeting)));
    await expect.poll(() => Buffer.concat(answers).length).toBeGreaterThan(21);
    expect(mongo.BSON.deserialize(Buffer.concat(answers).subarray(21))).toMatchObject({ ok: 1 });
    socket.destroy();
  });

  it('a message in pieces is put together', async () => {
    const socket = await connect();
    const answers: Buffer[] = [];
    socket.on('data', (chunk) => answers.push(chunk));

    for (const byte of message(body(greeting))) {
      socket.write(Buffer.from([byte]));
      await new Promise((resolve) => setImmediate(resolve));
    }

    await expect.poll(() => Buffer.concat(answers).length).toBeGreaterThan(21);
    expect(mongo.BSON.deserialize(Buffer.concat(answers).subarray(21))).toMatchObject({ ok: 1 });
    socket.destroy();
  });
});

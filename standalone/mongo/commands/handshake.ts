import { Long } from 'bson';
import { maxDocumentSize } from '../values/bytes.ts';
import { plainNumber } from '../values/value.ts';
import { maxMessageSize, type Request } from '../wire/message.ts';
import type { Command } from './shared/command.ts';

/** The version whose behaviour this engine follows, and the wire version that goes with it. */
export const version = '7.0.0';
const wireVersion = 21;

const describe: Command = (engine) => ({
  helloOk: true,
  topologyVersion: { processId: engine.processId, counter: Long.ZERO },
  maxBsonObjectSize: maxDocumentSize,
  maxMessageSizeBytes: maxMessageSize,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: 30,
  connectionId: 1,
  minWireVersion: 0,
  maxWireVersion: wireVersion,
  readOnly: false,
  ok: 1,
});

const legacyHello: Command = async (engine, request) => ({ ismaster: true, ...(await describe(engine, request)) });

/** @returns how often a watching driver is told about the server, when it asks to be */
export function helloInterval({ command }: Request): number | undefined {
  const name = Object.keys(command)[0]?.toLowerCase();
  if (name !== 'hello' && name !== 'ismaster') return undefined;
  return command['topologyVersion'] === undefined ? undefined : plainNumber(command['maxAwaitTimeMS']);
}

export const handshake: Readonly<Record<string, Command>> = {
  hello: async (engine, request) => ({ isWritablePrimary: true, ...(await describe(engine, request)) }),
  ismaster: legacyHello,
  isMaster: legacyHello,
  ping: () => ({ ok: 1 }),
  buildInfo: () => ({
    version,
    gitVersion: 'standalone',
    versionArray: version.split('.').map(Number).concat(0),
    bits: 64,
    maxBsonObjectSize: maxDocumentSize,
    storageEngines: ['lmdb'],
    modules: [],
    ok: 1,
  }),
  buildinfo: (engine, request) => handshake['buildInfo']!(engine, request),
  connectionStatus: () => ({
    authInfo: { authenticatedUsers: [], authenticatedUserRoles: [], authenticatedUserPrivileges: [] },
    ok: 1,
  }),
  endSessions: () => ({ ok: 1 }),
  startSession: () => ({ ok: 1 }),
  refreshSessions: () => ({ ok: 1 }),
  killSessions: () => ({ ok: 1 }),
  hostInfo: () => ({ system: { currentTime: new Date() }, ok: 1 }),
  whatsmyuri: () => ({ you: '127.0.0.1', ok: 1 }),
  getLog: () => ({ totalLinesWritten: 0, log: [], ok: 1 }),
  serverStatus: (engine) => ({
    version,
    process: 'standalone-mongo',
    pid: process.pid,
    uptime: (Date.now() - engine.startedAt.getTime()) / 1000,
    localTime: new Date(),
    storageEngine: { name: 'lmdb' },
    ok: 1,
  }),
};

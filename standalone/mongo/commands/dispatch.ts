import { MongoError } from '../errors.ts';
import type { Engine } from '../engine.ts';
import { type Document, isTrue } from '../values/value.ts';
import { opQuery, type Request } from '../wire/message.ts';
import { aggregate } from './aggregate.ts';
import { cataloguing } from './catalogue.ts';
import { checkArguments } from './shared/arguments.ts';
import type { Command } from './shared/command.ts';
import { counting } from './counting.ts';
import { remove } from './delete.ts';
import { explain } from './explain.ts';
import { findAndModify } from './find-and-modify.ts';
import { finding } from './find.ts';
import { handshake } from './handshake.ts';
import { indexing } from './indexes.ts';
import { insert } from './insert.ts';
import { parameters } from './parameters.ts';
import { unsupported } from './unsupported.ts';
import { update } from './update.ts';

const commands = new Map<string, Command>(
  Object.entries({
    ...unsupported,
    ...handshake,
    ...parameters,
    ...finding,
    ...counting,
    ...indexing,
    ...cataloguing,
    aggregate,
    delete: remove,
    explain,
    findAndModify,
    findandmodify: findAndModify,
    insert,
    update,
  }),
);

const adminOnly = new Set(['getParameter', 'listDatabases', 'renameCollection', 'setParameter', 'shutdown']);

/** Finds the command a request names and runs it. */
export async function dispatch(engine: Engine, request: Request): Promise<Document | Uint8Array> {
  const name = Object.keys(request.command)[0] ?? '';
  if (request.opcode === opQuery && !['hello', 'ismaster', 'isMaster'].includes(name)) {
    throw new MongoError(352, `Unsupported OP_QUERY command: ${name}. The client driver may require an upgrade.`);
  }
  const command = commands.get(name);
  if (!command) throw new MongoError(59, `no such command: '${name}'`);
  if (request.opcode !== opQuery && request.database === '')
    throw new MongoError(40571, 'OP_MSG requests require a $db argument');
  if (adminOnly.has(name) && request.database !== 'admin') {
    throw new MongoError(13, `${name} may only be run against the admin database.`);
  }
  checkArguments(name === 'findandmodify' ? 'findAndModify' : name, request.command);
  refuseTransactions(request.command);
  return command(engine, request);
}

/** A standalone MongoDB has sessions, but no transactions and no retryable writes. */
function refuseTransactions(command: Document): void {
  if (command['txnNumber'] === undefined && command['autocommit'] === undefined && !isTrue(command['startTransaction']))
    return;
  throw new MongoError(20, 'Transaction numbers are only allowed on a replica set member or mongos');
}

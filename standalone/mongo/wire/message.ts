import { readCommand } from '../values/bytes.ts';
import type { Document } from '../values/value.ts';

const opReply = 1;
export const opQuery = 2004;
const opMessage = 2013;
export const headerSize = 16;

/** The largest message MongoDB takes. */
export const maxMessageSize = 48_000_000;

const checksumPresent = 1;
const moreToCome = 2;
const exhaustAllowed = 1 << 16;
const knownRequiredFlags = checksumPresent | moreToCome;

/** One command as it came in. */
export type Request = {
  readonly id: number;
  readonly opcode: number;
  readonly command: Document;
  /** Documents that came beside the command, as bytes, by the name of their argument. */
  readonly sequences: ReadonlyMap<string, readonly Uint8Array[]>;
  readonly database: string;
  readonly silent: boolean;
  readonly mayStream: boolean;
};

/** A message that breaks the protocol: the connection cannot be read on. */
export class ProtocolError extends Error {}

const rawArguments = { documents: true };

/** Reads one whole message, header included. */
export function readMessage(bytes: Buffer): Request {
  const id = bytes.readInt32LE(4);
  const opcode = bytes.readInt32LE(12);
  if (opcode === opMessage) return readOpMessage(bytes, id);
  if (opcode === opQuery) return readOpQuery(bytes, id);
  throw new ProtocolError(`unknown operation ${opcode}`);
}

function readOpMessage(bytes: Buffer, id: number): Request {
  if (bytes.length < headerSize + 4) throw new ProtocolError('message without flags');
  const flags = bytes.readUInt32LE(headerSize);
  if ((flags & 0xffff & ~knownRequiredFlags) !== 0) throw new ProtocolError(`unknown flags ${flags}`);
  const end = flags & checksumPresent ? bytes.length - 4 : bytes.length;
  const sequences = new Map<string, readonly Uint8Array[]>();
  let body: Buffer | undefined;
  let at = headerSize + 4;
  while (at < end) {
    const kind = bytes[at]!;
    const size = sizeAt(bytes, at + 1, end);
    const section = bytes.subarray(at + 1, at + 1 + size);
    if (kind === 0) {
      if (body) throw new ProtocolError('two bodies');
      body = section;
    } else if (kind === 1) {
      const { name, documents } = readSequence(section);
      if (sequences.has(name)) throw new ProtocolError(`two sequences named ${name}`);
      sequences.set(name, documents);
    } else throw new ProtocolError(`unknown section ${kind}`);
    at += 1 + size;
  }
  if (!body) throw new ProtocolError('message without a body');
  const command = readCommand(body, rawArguments);
  const database = command['$db'];
  return {
    id,
    opcode: opMessage,
    command,
    sequences,
    database: typeof database === 'string' ? database : '',
    silent: (flags & moreToCome) !== 0,
    mayStream: (flags & exhaustAllowed) !== 0,
  };
}

function readSequence(section: Buffer): { name: string; documents: Uint8Array[] } {
  const nameEnd = section.indexOf(0, 4);
  if (nameEnd < 0) throw new ProtocolError('sequence without a name');
  const documents: Uint8Array[] = [];
  let at = nameEnd + 1;
  while (at < section.length) {
    const size = sizeAt(section, at, section.length);
    documents.push(section.subarray(at, at + size));
    at += size;
  }
  return { name: section.toString('utf8', 4, nameEnd), documents };
}

/** The size a document or sequence claims, when it fits what is there. */
function sizeAt(bytes: Buffer, at: number, end: number): number {
  if (at + 4 > end) throw new ProtocolError('cut short');
  const size = bytes.readInt32LE(at);
  if (size < 5 || at + size > end) throw new ProtocolError(`size ${size} does not fit`);
  return size;
}

/** The form drivers open a connection with. */
function readOpQuery(bytes: Buffer, id: number): Request {
  const nameEnd = bytes.indexOf(0, headerSize + 4);
  if (nameEnd < 0 || nameEnd + 13 > bytes.length) throw new ProtocolError('query cut short');
  const namespace = bytes.toString('utf8', headerSize + 4, nameEnd);
  const start = nameEnd + 9;
  const size = sizeAt(bytes, start, bytes.length);
  const command = readCommand(bytes.subarray(start, start + size), rawArguments);
  return {
    id,
    opcode: opQuery,
    command,
    sequences: new Map(),
    database: namespace.slice(0, Math.max(0, namespace.indexOf('.'))),
    silent: false,
    mayStream: false,
  };
}

let lastResponse = 0;

/** Frames a reply to a request. @param streaming true when more replies follow without being asked for */
export function writeMessage(request: Pick<Request, 'id' | 'opcode'>, body: Uint8Array, streaming = false): Buffer {
  const extra = request.opcode === opQuery ? 20 : 5;
  const message = Buffer.allocUnsafe(headerSize + extra + body.length);
  lastResponse = (lastResponse + 1) & 0x7fffffff;
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(lastResponse, 4);
  message.writeInt32LE(request.id, 8);
  message.writeInt32LE(request.opcode === opQuery ? opReply : opMessage, 12);
  if (request.opcode === opQuery) {
    message.fill(0, headerSize, headerSize + 20);
    message.writeInt32LE(8, headerSize);
    message.writeInt32LE(1, headerSize + 16);
  } else {
    message.writeInt32LE(streaming ? moreToCome : 0, headerSize);
    message[headerSize + 4] = 0;
  }
  message.set(body, headerSize + extra);
  return message;
}

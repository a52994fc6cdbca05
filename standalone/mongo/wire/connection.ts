import type { Socket } from 'node:net';
import { MongoError } from '../errors.ts';
import { writeDocument } from '../values/bytes.ts';
import type { Document } from '../values/value.ts';
import { headerSize, maxMessageSize, ProtocolError, readMessage, type Request, writeMessage } from './message.ts';

/** Answers one command with a document, or with bytes that are one already. */
export type Answer = (request: Request) => Promise<Document | Uint8Array>;

/** Whether, and how often in milliseconds, a reply is followed by more of its kind. */
export type StreamInterval = (request: Request) => number | undefined;

/** Reads messages off a socket and answers them one after another, as drivers send them. */
export function serveConnection(socket: Socket, answer: Answer, streamInterval: StreamInterval): void {
  let chunks: Buffer[] = [];
  let length = 0;
  let queue = Promise.resolve();
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    try {
      for (;;) {
        const size = messageSize(chunks, length);
        if (size === undefined || length < size) return;
        const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length);
        const message = bytes.subarray(0, size);
        chunks = bytes.length > size ? [bytes.subarray(size)] : [];
        length -= size;
        queue = queue.then(() => respond(socket, message, answer, streamInterval));
      }
    } catch {
      socket.destroy();
    }
  });
}

function messageSize(chunks: readonly Buffer[], length: number): number | undefined {
  if (length < headerSize) return undefined;
  const head = chunks[0]!.length >= headerSize ? chunks[0]! : Buffer.concat(chunks, length);
  const size = head.readInt32LE(0);
  if (size < headerSize || size > maxMessageSize) throw new ProtocolError(`message of ${size} bytes`);
  return size;
}

async function respond(socket: Socket, message: Buffer, answer: Answer, streamInterval: StreamInterval): Promise<void> {
  const id = message.readInt32LE(4);
  const opcode = message.readInt32LE(12);
  let request: Request;
  try {
    request = readMessage(message);
  } catch (error) {
    if (error instanceof MongoError) send(socket, writeMessage({ id, opcode }, writeDocument(refusal(error))));
    else socket.destroy();
    return;
  }
  const interval = streamInterval(request);
  if (interval !== undefined) {
    stream(socket, request, answer, interval);
    return;
  }
  const body = await answered(answer, request);
  if (!request.silent) send(socket, writeMessage(request, body));
}

/** A driver that watches a server asks once and is told again and again until it goes away. */
function stream(socket: Socket, request: Request, answer: Answer, interval: number): void {
  const timer = setInterval(() => {
    void answered(answer, request).then((body) => send(socket, writeMessage(request, body, request.mayStream)));
    if (!request.mayStream) clearInterval(timer);
  }, interval);
  timer.unref();
  socket.once('close', () => clearInterval(timer));
}

async function answered(answer: Answer, request: Request): Promise<Uint8Array> {
  try {
    const reply = await answer(request);
    return reply instanceof Uint8Array ? reply : writeDocument(reply);
  } catch (error) {
    return writeDocument(refusal(error));
  }
}

/** The document MongoDB answers a failed command with. */
export function refusal(error: unknown): Document {
  if (error instanceof MongoError) {
    return { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName, ...error.details };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { ok: 0, errmsg: `internal error: ${message}`, code: 1, codeName: 'InternalError' };
}

function send(socket: Socket, message: Buffer): void {
  if (socket.writable) socket.write(message);
}

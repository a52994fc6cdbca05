/**
 * The reply { cursor: { [batch]: [documents], id, ns }, ok: 1 } with its documents copied as the bytes they are stored in.
 */
export function cursorReply(
  batch: 'firstBatch' | 'nextBatch',
  documents: readonly Uint8Array[],
  id: bigint,
  namespace: string,
): Buffer {
  const name = Buffer.from(namespace, 'utf8');
  const keys = documents.map((_, index) => String(index));
  const arraySize = documents.reduce((size, document, index) => size + 2 + keys[index]!.length + document.length, 5);
  const cursorSize = 4 + (1 + batch.length + 1) + arraySize + (1 + 3 + 8) + (1 + 3 + 4 + name.length + 1) + 1;
  const size = 4 + (1 + 7) + cursorSize + (1 + 3 + 8) + 1;
  const reply = Buffer.allocUnsafe(size);
  let at = reply.writeInt32LE(size, 0);
  at = element(reply, at, 0x03, 'cursor');
  at = reply.writeInt32LE(cursorSize, at);
  at = element(reply, at, 0x04, batch);
  at = reply.writeInt32LE(arraySize, at);
  for (const [index, document] of documents.entries()) {
    at = element(reply, at, 0x03, keys[index]!);
    reply.set(document, at);
    at += document.length;
  }
  at = reply.writeUInt8(0, at);
  at = element(reply, at, 0x12, 'id');
  at = reply.writeBigInt64LE(id, at);
  at = element(reply, at, 0x02, 'ns');
  at = reply.writeInt32LE(name.length + 1, at);
  reply.set(name, at);
  at = reply.writeUInt8(0, at + name.length);
  at = reply.writeUInt8(0, at);
  at = element(reply, at, 0x01, 'ok');
  at = reply.writeDoubleLE(1, at);
  reply.writeUInt8(0, at);
  return reply;
}

function element(reply: Buffer, at: number, type: number, name: string): number {
  const start = reply.writeUInt8(type, at);
  return reply.writeUInt8(0, start + reply.write(name, start, 'latin1'));
}

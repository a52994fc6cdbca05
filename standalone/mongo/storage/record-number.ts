/** Records are numbered in order of insertion, in six bytes that sort the same way. */
export function recordNumberBytes(record: number): Buffer {
  const bytes = Buffer.allocUnsafe(6);
  bytes.writeUIntBE(record, 0, 6);
  return bytes;
}

export function readRecordNumber(bytes: Uint8Array): number {
  return (
    bytes[0]! * 2 ** 40 + bytes[1]! * 2 ** 32 + bytes[2]! * 2 ** 24 + (bytes[3]! << 16) + (bytes[4]! << 8) + bytes[5]!
  );
}

/** [collection id][record number]: where a document lies. */
export function recordKey(collection: number, record: number): Buffer {
  const bytes = Buffer.allocUnsafe(10);
  bytes.writeUInt32BE(collection, 0);
  bytes.writeUIntBE(record, 4, 6);
  return bytes;
}

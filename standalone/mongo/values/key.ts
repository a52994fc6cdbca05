import { createHash } from 'node:crypto';
import type { Binary, BSONRegExp, ObjectId, Timestamp } from 'bson';
import { type Document, entriesOf, numberOf, typeOf, typeOrder, type Value } from './value.ts';

/** LMDB takes keys of 1,978 bytes; what is longer keeps its beginning and ends in a digest. */
export const maxKeyLength = 1900;
const digestLength = 32;

/** Stands in a key for an array without elements: below null, so that the two never collide. */
export const emptyArray: unique symbol = Symbol('empty array');
const emptyArrayByte = 0x03;

/** A growing buffer that is reused for every key. */
class KeyWriter {
  bytes = Buffer.allocUnsafe(4096);
  length = 0;

  room(size: number): void {
    if (this.length + size <= this.bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + size));
    this.bytes.copy(grown, 0, 0, this.length);
    this.bytes = grown;
  }

  byte(value: number): void {
    this.room(1);
    this.bytes[this.length] = value;
    this.length += 1;
  }

  raw(source: Uint8Array): void {
    this.room(source.length);
    this.bytes.set(source, this.length);
    this.length += source.length;
  }

  uint32(value: number): void {
    this.room(4);
    this.bytes.writeUInt32BE(value >>> 0, this.length);
    this.length += 4;
  }

  uint64(value: bigint): void {
    this.room(8);
    this.bytes.writeBigUInt64BE(BigInt.asUintN(64, value), this.length);
    this.length += 8;
  }

  /** Zero bytes are escaped so that a shorter text sorts before a longer one that begins with it. */
  text(value: string): void {
    this.room(value.length * 3);
    const start = this.length;
    const size = this.bytes.write(value, start, 'utf8');
    if (this.bytes.subarray(start, start + size).includes(0)) {
      const copy = Buffer.from(this.bytes.subarray(start, start + size));
      for (const byte of copy) {
        this.byte(byte);
        if (byte === 0) this.byte(0xff);
      }
    } else {
      this.length = start + size;
    }
    this.byte(0);
    this.byte(0);
  }

  double(value: number): void {
    this.room(8);
    const start = this.length;
    this.bytes.writeDoubleBE(value === 0 ? 0 : value, start);
    if ((this.bytes[start]! & 0x80) === 0) this.bytes[start]! |= 0x80;
    else this.invert(start, start + 8);
    this.length += 8;
  }

  invert(from: number, to: number): void {
    for (let index = from; index < to; index += 1) this.bytes[index] = ~this.bytes[index]! & 0xff;
  }
}

const writer = new KeyWriter();

/**
 * The values of one index entry as bytes that sort as MongoDB sorts the values.
 * @param directions 1 or -1 for each value
 */
export function encodeKey(values: readonly Value[], directions: readonly number[]): Buffer {
  writer.length = 0;
  values.forEach((value, index) => {
    const start = writer.length;
    writeValue(value);
    if ((directions[index] ?? 1) < 0) writer.invert(start, writer.length);
  });
  return Buffer.from(writer.bytes.subarray(0, writer.length));
}

/** @returns the key, its end replaced by a digest of the whole when it is too long for LMDB */
export function boundKey(key: Buffer): Buffer {
  if (key.length <= maxKeyLength) return key;
  const digest = createHash('sha256').update(key).digest();
  return Buffer.concat([key.subarray(0, maxKeyLength - digestLength), digest]);
}

function writeValue(value: Value): void {
  if (value === emptyArray) return writer.byte(emptyArrayByte);
  const type = typeOf(value);
  writer.byte(type);
  switch (type) {
    case typeOrder.number:
      return writeNumber(numberOf(value));
    case typeOrder.string:
      return writer.text(String(value));
    case typeOrder.object:
      for (const [name, item] of entriesOf(value as Document)) {
        writer.byte(typeOf(item));
        writer.text(name);
        writeValue(item);
      }
      return writer.byte(0);
    case typeOrder.array:
      for (const item of value as Value[]) writeValue(item);
      return writer.byte(0);
    case typeOrder.binary:
      writer.uint32((value as Binary).length());
      writer.byte((value as Binary).sub_type);
      return writer.raw((value as Binary).value());
    case typeOrder.objectId:
      return writer.raw((value as ObjectId).id);
    case typeOrder.boolean:
      return writer.byte(Number(value));
    case typeOrder.date:
      return writer.uint64(BigInt((value as Date).getTime()) ^ (1n << 63n));
    case typeOrder.timestamp:
      return writer.uint64((value as Timestamp).toBigInt());
    case typeOrder.regex:
      writer.text((value as BSONRegExp).pattern);
      return writer.text((value as BSONRegExp).options);
    case typeOrder.code:
      return writer.text(JSON.stringify(value));
    default:
      return undefined;
  }
}

/** Below 2^53 a double is exact; beyond, the nearest double not above is followed by what is left. */
function writeNumber(value: number | bigint): void {
  if (typeof value === 'number') {
    writer.double(Number.isNaN(value) ? -Infinity : value);
    if (Number.isNaN(value) || value === -Infinity) writer.byte(Number.isNaN(value) ? 0 : 1);
    else if (Math.abs(value) >= 2 ** 53) writeRest(0);
    return;
  }
  let floor = Number(value);
  if (BigInt(floor) > value) floor = nextDown(floor);
  writer.double(floor);
  writeRest(Number(value - BigInt(floor)));
}

function writeRest(rest: number): void {
  writer.byte(rest >> 8);
  writer.byte(rest & 0xff);
}

const bits = new DataView(new ArrayBuffer(8));

function nextDown(value: number): number {
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + (value > 0 ? -1n : 1n));
  return bits.getFloat64(0);
}

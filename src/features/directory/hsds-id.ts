import { createHash } from 'node:crypto';

/**
 * The UUID by which HSDS names a thing of ours: always the same for the same parts.
 * @returns version 8, variant 1, made of SHA-256
 * @see RFC 9562, 5.8
 */
export function hsdsId(...parts: readonly (string | number)[]): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify(['linyi', ...parts]))
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

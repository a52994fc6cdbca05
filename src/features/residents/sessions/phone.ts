import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A mobile number of the mainland. */
export const phoneNumber = z
  .string()
  .trim()
  .regex(/^1[3-9]\d{9}$/, '应为11位手机号');

/** By what a phone goes where it is only counted or compared: no list of keys shows numbers. */
export const phoneDigest = (phone: string): string => createHash('sha256').update(`phone ${phone}`).digest('base64url');

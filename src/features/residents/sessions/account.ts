import { z } from 'zod';

/** How somebody logs in to the console. Its id is the log-in name. */
export interface Account {
  readonly id: string;
  readonly residentId: string;
  readonly passwordHash: string;
  readonly changedAt: Date;
}

export const loginName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, '应为3至40个字母或数字');

/** Long rather than odd (NIST SP 800-63B 5.1.1). */
export const newPassword = z.string().min(10, '至少10个字符').max(200);

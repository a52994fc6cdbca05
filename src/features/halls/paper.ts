import { z } from 'zod';
import { PAPERS } from '../../../config/deliberation/papers.ts';

/** Something to read before people meet or vote: what it is called and where it is. */
export interface LinkedPaper {
  readonly title: string;
  /** An https address. */
  readonly link: string;
}

/** A paper as it is given. */
export const linkedPaper = z.object({
  title: z.string().trim().min(2).max(PAPERS.longest.title),
  link: z.url({ protocol: /^https$/, error: '应为 https:// 开头的网址' }).max(PAPERS.longest.link),
});

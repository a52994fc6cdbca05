import { readFileSync } from 'node:fs';
import { CATEGORIES } from '../../../config/taxonomy/index.ts';

interface Line {
  readonly text: string;
  readonly intent: string;
  readonly slots: { readonly place?: string };
  readonly role?: string;
}

const LINES = readFileSync(new URL('../../corpus/utterances-first.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);

const meaning = (...intents: readonly string[]): string[] =>
  LINES.filter(({ intent, role }) => role === undefined && intents.includes(intent)).map(({ text }) => text);

/** What residents need, in words of their own. */
export const MATTERS = [...meaning('needs.intake'), ...CATEGORIES.flatMap(({ seeds }) => seeds)];

/** What many neighbours meet with at the same places. */
export const COMMON_MATTERS = LINES.filter(
  ({ intent, slots }) => intent === 'needs.intake' && slots.place !== undefined,
)
  .slice(0, 10)
  .map(({ text }) => text);

/** What is said beside, and is only answered. */
export const ASIDES = meaning('none', 'chat.help', 'chat.thanks', 'activities.list', 'polls.list', 'needs.mine');

/** What is said of a need that was taken in. */
export const FOLLOW_UPS = ['进度', '进度 {number}', '我的需求', '谢谢', '{number} 怎么样了'];

/** What is burning, and where: told to nobody in particular, and certain. */
export const dangerAt = (place: number): string => `${place}号楼着火了，快来人`;

import { z } from 'zod';

/** `unavailable`: the platform gave no verdict; a person must look. */
export type TextVerdict = 'pass' | 'review' | 'risky' | 'unavailable';

/**
 * Words that somebody wants to show to others. The check has conditions of its own: `openid` must have used the
 * mini-program within the last two hours (else the platform answers 61010 and there is no verdict), and one check reads
 * 2,500 characters, so that longer words are checked in pieces.
 */
export interface TextToCheck {
  readonly openid: string;
  readonly text: string;
  /** Where it will be shown, as the platform counts: profile 1, comment 2, forum 3, social log 4. */
  readonly scene: 1 | 2 | 3 | 4;
}

const LONGEST_PIECE = 2500;

/** `87014` is how the check of version 1 says *risky*, and how an app that is still on it answers. */
const RISKY_OLD_FORM = 87014;

export const verdict = z
  .object({ errcode: z.literal(0), result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }) })
  .transform(({ result }) => result.suggest);

/** @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/msgSecCheck.html */
export const bodyOfCheck = ({ openid, scene }: TextToCheck, content: string): object => ({
  version: 2,
  openid,
  scene,
  content,
});

/** Pieces of whole characters. */
export function piecesOf(text: string): string[] {
  const letters = [...text];
  const pieces = [];
  for (let start = 0; start < letters.length; start += LONGEST_PIECE) {
    pieces.push(letters.slice(start, start + LONGEST_PIECE).join(''));
  }
  return pieces;
}

export const verdictOfFailure = (errcode: number): TextVerdict =>
  errcode === RISKY_OLD_FORM ? 'risky' : 'unavailable';

const BY_GRAVITY: readonly TextVerdict[] = ['risky', 'unavailable', 'review', 'pass'];

/** Of several pieces the gravest verdict counts; nothing said is nothing to object to. */
export const gravest = (verdicts: readonly TextVerdict[]): TextVerdict =>
  BY_GRAVITY.find((verdict) => verdicts.includes(verdict)) ?? 'pass';

import { z } from 'zod';

/**
 * What the platform answers instead of a result. `errcode` is its number, e.g. 40029 for a code that is not valid; -1
 * when it is busy or cannot be reached; 0, which it never answers as a failure, when this installation has no mini-program.
 */
export interface WechatFailure {
  readonly errcode: number;
}

/** The request went out and no answer came: nobody knows whether the platform did what was asked. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

export const NO_APP: WechatFailure = { errcode: 0 };
export const BUSY: WechatFailure = { errcode: -1 };

export interface WechatRequest {
  readonly url: URL;
  /** Sent as JSON; without it the request is a GET. */
  readonly body?: object;
  readonly timeoutMs: number;
}

const failure = z.object({ errcode: z.number().refine((errcode) => errcode !== 0) });

export const isFailure = (answer: unknown): answer is WechatFailure =>
  typeof answer === 'object' && answer !== null && 'errcode' in answer;

/**
 * Asks the platform once. Addresses carry secrets and tokens, so no error of the request is passed on as it came.
 * @returns the failure it answers, else its answer as `result` reads it; `BUSY` when the request surely did not get there
 * @throws NoAnswerError when it may have got there, or the answer is none of the platform
 */
export async function askOnce<Result extends z.ZodType>(
  request: WechatRequest,
  result: Result,
): Promise<z.output<Result> | WechatFailure> {
  const answer = await answerTo(request);
  if (answer === BUSY) return BUSY;
  const failed = failure.safeParse(answer);
  if (failed.success) return { errcode: failed.data.errcode };
  const read = result.safeParse(answer);
  if (!read.success) throw new NoAnswerError('The answer is none of the WeChat platform.');
  return read.data;
}

const TRIES = 3;

/** Asks what may be asked twice: again when the platform is busy or gives no answer; what it refuses stays refused. */
export async function ask<Result extends z.ZodType>(
  request: WechatRequest,
  result: Result,
): Promise<z.output<Result> | WechatFailure> {
  for (let tries = 1; ; tries += 1) {
    const answer = await askOnce(request, result).catch(busyWithoutAnswer);
    if (!isFailure(answer) || answer.errcode !== BUSY.errcode || tries === TRIES) return answer;
  }
}

function busyWithoutAnswer(error: unknown): WechatFailure {
  if (error instanceof NoAnswerError) return BUSY;
  throw error;
}

async function answerTo({ url, body, timeoutMs }: WechatRequest): Promise<unknown> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    return await response.json();
  } catch (error) {
    if (neverConnected(error)) return BUSY;
    throw new NoAnswerError('The WeChat platform has not answered.');
  }
}

const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

function neverConnected(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && NEVER_CONNECTED.has(String(cause.code));
}

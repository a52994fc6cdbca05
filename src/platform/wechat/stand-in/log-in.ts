import { randomBytes } from 'node:crypto';
import { failureOf } from './answers.ts';
import { wrongApp } from './tokens.ts';

/** Codes that make the stand-in answer an error of the platform, besides those that are wrong or used. */
const FAILING_CODES: Readonly<Record<string, number>> = {
  'too-often': 45011,
  'high-risk': 40226,
  busy: -1,
};

/** Answers `jscode2session`. A code `login-NAME` or `login-NAME-ANYTHING` belongs to the openid `NAME` and works once. */
export function sessionFor(query: URLSearchParams, used: Set<string>): object {
  const wrong = wrongApp(query.get('appid'), query.get('secret'));
  if (wrong !== undefined) return failureOf(wrong);
  if (query.get('grant_type') !== 'authorization_code') return failureOf(40002);

  const code = query.get('js_code') ?? '';
  if (code === '') return failureOf(41008);
  const failing = FAILING_CODES[code];
  if (failing !== undefined) return failureOf(failing);

  const name = /^login-([a-z0-9]+)(?:-.*)?$/i.exec(code)?.[1];
  if (name === undefined) return failureOf(40029);
  if (used.has(code)) return failureOf(40163);
  used.add(code);
  return { openid: name, session_key: randomBytes(16).toString('base64') };
}

import { platform } from '@platform';
import type { ChosenPicture } from '@/platform/platform';
import { forget, keep, recall } from '@/state/kept';
import { Refused } from './refused';
import type { Api } from './api';

export type Address = keyof Api;
export type Input<Name extends Address> = Api[Name]['input'];
export type Answer<Name extends Address> = Api[Name]['answer'];

/** The input may be left out where nothing must be given. */
type Given<Name extends Address> =
  Record<string, never> extends Input<Name>
    ? [input?: Input<Name>, options?: CallOptions]
    : Partial<Input<Name>> extends Input<Name>
      ? [input?: Input<Name>, options?: CallOptions]
      : [input: Input<Name>, options?: CallOptions];

export interface CallOptions {
  /** The same key sent again is the same request. Without one, what is written gets a key of its own. */
  readonly key?: string;
  /** A workbook that goes in; what else is given then goes beside it, in the query. */
  readonly workbook?: ArrayBuffer;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Asks the server. When the log-in is over it is renewed once, where that needs nobody's help, and the request sent again.
 * @throws Refused with the sentence that the server says, Offline when there is no network
 */
export async function call<Name extends Address>(address: Name, ...given: Given<Name>): Promise<Answer<Name>> {
  const [input = {}, options = {}] = given;
  const { key = newKey(), workbook }: CallOptions = options;
  const answer = await send(address, input, key, workbook);
  if (answer.status !== 401 || !(await renewLogIn())) return takeAnswer(answer);
  return takeAnswer(await send(address, input, key, workbook));
}

/**
 * Sends a photo, likewise.
 * @param key sent again under it, it is one photo
 */
export async function sendPhoto(picture: ChosenPicture, key: string): Promise<Answer<'POST /photos'>> {
  const answer = await upload(picture, key);
  if (answer.status !== 401 || !(await renewLogIn())) return takeAnswer<'POST /photos'>(answer);
  return takeAnswer<'POST /photos'>(await upload(picture, key));
}

/** A name for one thing to be done: sent again under it, it is done once. */
export const newKey = (): string =>
  `m${Date.now().toString(36)}${Math.random().toString(36).slice(2, 12)}${Math.random().toString(36).slice(2, 6)}`;

/** Where an address leads with this input: path parameters go into the path, the rest is left over. */
export function pathOf(address: string, input: object) {
  const [method = 'GET', template = '/'] = address.split(' ');
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest.get(name));
    rest.delete(name);
    return encodeURIComponent(value);
  });
  return { method, path, rest };
}

/** What is left over beside the path goes into the query (GET, DELETE, beside a file) or the body. */
async function send(address: string, input: object, key: string, workbook?: ArrayBuffer) {
  const { method, path, rest } = pathOf(address, input);
  const isRead = method === 'GET' || method === 'DELETE';
  const hasQuery = isRead || workbook !== undefined;
  const query = hasQuery ? [...rest].map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`) : [];
  return platform.send({
    method,
    path: query.length > 0 ? `${path}?${query.join('&')}` : path,
    headers: {
      ...logIn(),
      ...(!isRead && { 'content-type': workbook === undefined ? 'application/json' : XLSX, 'idempotency-key': key }),
    },
    ...(!isRead && { body: workbook ?? JSON.stringify(Object.fromEntries(rest)) }),
  });
}

function upload(picture: ChosenPicture, key: string) {
  return platform.sendPicture({ path: '/photos', headers: { ...logIn(), 'idempotency-key': key }, picture });
}

/** The log-in as a header, where the target does not send it along by itself. */
function logIn(): { readonly authorization?: string } {
  const token = recall('token');
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

function takeAnswer<Name extends Address>({ status, body }: { status: number; body: unknown }): Answer<Name> {
  if (status >= 200 && status < 300) return body as Answer<Name>;
  throw Refused.of(status, body);
}

/** @returns whether there is a new log-in: in WeChat the platform vouches for the phone, in a browser a person must act */
export async function renewLogIn(): Promise<boolean> {
  forget('token');
  forget('isLoggedIn');
  const code = await platform.logInCode();
  if (code === null) return false;
  const { status, body } = await send('POST /sessions/wechat', { code }, newKey());
  if (status !== 200) return false;
  keepLogIn((body as Answer<'POST /sessions/wechat'>).token);
  return true;
}

/** A browser keeps the log-in as a cookie by itself; its scripts need not know the token. */
export function keepLogIn(token: string): void {
  if (platform.name === 'weixin') keep('token', token);
  keep('isLoggedIn', true);
}

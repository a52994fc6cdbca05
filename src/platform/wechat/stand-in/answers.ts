import { randomBytes } from 'node:crypto';

const MESSAGES: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41001: 'access_token missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43101: 'user refuse to accept the msg',
  43107: 'subscribe message capability is banned',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit mustslower retry next minute',
  45167: 'the content of the message is illegal',
  47001: 'data format error',
  47003: 'argument invalid!',
  48001: 'api unauthorized',
  61010: 'code is expired',
  87014: 'risky content',
};

/** A failure in the platform's form: its number, its sentence, the id of the request. */
export const failureOf = (errcode: number, more = ''): object => ({
  errcode,
  errmsg: `${MESSAGES[errcode]}${more} rid: ${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`,
});

export const OK = { errcode: 0, errmsg: 'ok' } as const;

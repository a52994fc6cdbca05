const NAME = 'linyi_session';
const PATTERN = new RegExp(`(?:^|;\\s*)${NAME}=([\\w-]{1,200})(?:;|$)`);

export const readSessionCookie = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : PATTERN.exec(header)?.[1];

/** Scripts cannot read it, other sites' forms do not send it, and in production it never travels unencrypted. */
export function writeSessionCookie(token: string, until: Date, now: Date, isSecure: boolean): string {
  const seconds = Math.max(0, Math.floor((until.getTime() - now.getTime()) / 1000));
  return `${NAME}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}

export const eraseSessionCookie = (isSecure: boolean): string =>
  `${NAME}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;

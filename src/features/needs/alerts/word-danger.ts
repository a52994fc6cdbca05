import { say } from '../../../phrases/index.ts';
import type { Need } from '../need.ts';

/**
 * What somebody who speaks of danger hears at once, at every door: the numbers first, then whether anybody is called.
 * @param need what was kept of it; null when that could not be done
 */
export function wordDanger(need: Need | null, dutyPhone: string | undefined): string {
  const { acknowledgedBy, called = [] } = need?.alert ?? {};
  const numbers = say('chat.danger');
  const phone = dutyPhone === undefined ? '' : say('chat.danger-duty', { phone: dutyPhone });
  if (acknowledgedBy !== undefined) return `${numbers}${phone}${say('chat.danger-taken')}`;
  if (called.length > 0) return `${numbers}${phone}${say('chat.danger-alerted')}`;
  if (dutyPhone !== undefined) return `${numbers}${say('chat.danger-nobody-phone', { phone: dutyPhone })}`;
  return `${numbers}${say('chat.danger-nobody')}`;
}

import { call, type Answer } from '@/api/client';
import { Refused } from '@/api/refused';

/** The session of a poll that counts only those who attend; null before it is opened. */
export async function sessionOf(pollId: string): Promise<Answer<'GET /polls/{pollId}/session'> | null> {
  try {
    return await call('GET /polls/{pollId}/session', { pollId });
  } catch (error) {
    if (error instanceof Refused && error.code === 'polls.no-session-yet') return null;
    throw error;
  }
}

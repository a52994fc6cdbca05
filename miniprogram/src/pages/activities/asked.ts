import { ACTIVITY } from '@/phrases/activities';
import type { Ask } from './activity';

/** What was answered, under the name of what asked. */
export type Given = Readonly<Record<string, string>>;

interface Answers {
  answers?: Record<string, string>;
  guardian?: string;
  isInsured?: boolean;
  certificate?: string;
}

export const nameOf = ({ field, question }: Pick<Ask, 'field' | 'question'>): string => question ?? field;

export const isAnswered = (asks: readonly Ask[], given: Given): boolean =>
  asks.every((ask) => !ask.isRequired || (given[nameOf(ask)] ?? '').trim() !== '');

/** As the server takes them: questions under `answers`, all else under its own name. */
export function answersOf(asks: readonly Ask[], given: Given): Answers {
  const answers: Record<string, string> = {};
  const sent: Answers = {};
  for (const ask of asks) {
    const said = (given[nameOf(ask)] ?? '').trim();
    if (said === '') continue;
    if (ask.field === 'isInsured') sent.isInsured = said === ACTIVITY.yes;
    else if (ask.field === 'answers') answers[nameOf(ask)] = said;
    else sent[ask.field] = said;
  }
  return Object.keys(answers).length > 0 ? { ...sent, answers } : sent;
}

import type { NeedRoute, NeedUrgency } from '../need.ts';
import { understand } from '../understanding/index.ts';

/** What a text seems to ask for, before the resident has confirmed it. */
export interface NeedDraft {
  readonly text: string;
  readonly kind: 'need' | 'small-talk';
  readonly route: NeedRoute;
  readonly category: string;
  readonly urgency: NeedUrgency;
  readonly place?: string;
  readonly affected: readonly string[];
  /** What is still worth asking, most important first; at most two. */
  readonly questions: readonly DraftQuestion[];
}

/** Where is it, and who is it for? */
export type DraftQuestion = 'place' | 'who';

export function draftOf(text: string): NeedDraft {
  const { kind, danger, route, category, urgency, place, affected } = understand(text);
  const questions: DraftQuestion[] = [];
  if (place === undefined) questions.push('place');
  if (route === 'organization' && affected.length === 0) questions.push('who');

  return {
    text,
    kind: danger ? 'need' : kind,
    route: danger ? 'duty' : route,
    category,
    urgency: danger ? 'danger' : urgency,
    ...(place !== undefined && { place }),
    affected,
    questions: danger ? [] : questions,
  };
}

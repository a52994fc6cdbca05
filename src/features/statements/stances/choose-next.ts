import type { OpinionMaps } from '../maps/opinion-maps.ts';
import { nextStatement } from '../opinion-map/index.ts';
import type { Statement } from '../statements/statement.ts';
import type { Topic } from '../topics/topic.ts';
import type { StanceStore } from './stance-store.ts';

export interface ChoosingPorts {
  readonly stances: Pick<StanceStore, 'find'>;
  readonly opinionMaps: Pick<OpinionMaps, 'of'>;
}

export interface Choice {
  /** Null when everything is answered. */
  readonly next: Statement | null;
  /** Shown statements that are answered, and all. */
  readonly answered: number;
  readonly all: number;
}

/**
 * Chooses by the map in this process, which may be a moment old; what the resident has answered is read from the store, so
 * that nobody is asked twice whichever process they answered in.
 */
export async function chooseNext(
  { stances, opinionMaps }: ChoosingPorts,
  topic: Topic,
  resident: string,
): Promise<Choice> {
  const own = await stances.find(topic.id, resident);
  const warm = await opinionMaps.of(topic, { including: own });
  const place = nextStatement(warm.map, warm.participants.get(resident) ?? warm.guest, Math.random());
  const next = place === undefined ? null : warm.statements[place]!;
  const shown = warm.statements.filter(({ state }) => state === 'shown');
  const answered = shown.filter(({ number }) => own?.answers.has(number) === true).length;
  return { next, answered, all: shown.length };
}

import { OPINION_MAPS } from '../../../../config/deliberation/statements.ts';
import { later, newId, type Clock } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { isUpdateDue, updateMap } from '../opinion-map/index.ts';
import type { StatementStore } from '../statements/statement-store.ts';
import type { Stances } from '../stances/stances.ts';
import type { StanceStore } from '../stances/stance-store.ts';
import type { Topic } from '../topics/topic.ts';
import { adoptDivision, divisionOf } from './division.ts';
import type { DivisionStore } from './division-store.ts';
import { openWarmMap, takeStances, takeStatements, type WarmMap } from './warm-map.ts';

export type OpinionMaps = ReturnType<typeof opinionMaps>;

interface Stores {
  readonly statements: Pick<StatementStore, 'changedIn'>;
  readonly stances: Pick<StanceStore, 'changedIn'>;
  readonly divisions: Pick<DivisionStore, 'tokenOf' | 'find' | 'put'>;
  readonly residents: Pick<ResidentStore, 'find'>;
}

interface Asked {
  /** What one resident has answered, as just read. */
  readonly including?: Stances | null;
  /** Look what is new even when that was done a moment ago. */
  readonly isNow?: boolean;
}

interface Kept extends WarmMap {
  /** Until when the store was read. */
  readUntil: Date;
  /** Until when that is new enough for choosing what to ask, by the clock of the process. */
  freshUntil: number;
  /** The division that it stands on. */
  division: string | undefined;
  /** Readings follow one another. */
  turn: Promise<unknown>;
}

/**
 * The maps of topics in the memory of this process. Each is filled from the store when it is first asked for; after that
 * only what changed is read, so several processes may each hold one, and one that starts anew comes to the same groups.
 */
export function opinionMaps({ statements, stances, divisions, residents }: Stores, clock: Clock) {
  const maps = new Map<string, Kept>();

  return {
    async of(topic: Topic, { including = null, isNow = false }: Asked = {}): Promise<WarmMap> {
      const kept = keep(topic.id);
      const turn = readAfter(kept.turn, topic, kept, { including, isNow });
      kept.turn = turn.catch(() => undefined);
      await turn;
      return kept;
    },
    /** A statement was ruled on in this process: what it has in memory is old. */
    lookAgain(topic: string): void {
      const kept = maps.get(topic);
      if (kept !== undefined) kept.freshUntil = 0;
    },
  };

  /** The map asked for last is the last to be dropped. */
  function keep(id: string): Kept {
    const kept: Kept = maps.get(id) ?? {
      ...openWarmMap(),
      readUntil: new Date(0),
      freshUntil: 0,
      division: undefined,
      turn: Promise.resolve(),
    };
    maps.delete(id);
    maps.set(id, kept);
    const [oldest] = maps.keys();
    if (maps.size > OPINION_MAPS.mostWarm && oldest !== undefined) maps.delete(oldest);
    return kept;
  }

  /** Should `including` be overtaken on its way, the next reading, which looks back a little, puts it right. */
  async function readAfter(before: Promise<unknown>, topic: Topic, kept: Kept, asked: Required<Asked>): Promise<void> {
    await before;
    if (asked.isNow || kept.freshUntil <= performance.now()) await bringUpToDate(topic, kept);
    if (asked.including !== null) await take(topic, kept, [asked.including]);
  }

  async function bringUpToDate(topic: Topic, kept: Kept): Promise<void> {
    const now = clock();
    const since = later(kept.readUntil, -OPINION_MAPS.skewMs);
    // Answers first: then every statement that any of them is about is among those read after.
    const answered = await stances.changedIn(topic.id, since);
    takeStatements(kept, await statements.changedIn(topic.id, since));
    await take(topic, kept, answered);
    await draw(topic.id, kept);
    kept.readUntil = now;
    kept.freshUntil = performance.now() + OPINION_MAPS.freshMs;
  }

  async function take(topic: Topic, kept: Kept, answered: readonly Stances[]): Promise<void> {
    const unknown = answered.filter(({ resident }) => !kept.participants.has(resident));
    const people = await Promise.all(unknown.map(({ resident }) => residents.find(resident)));
    const newcomers = new Set(
      people.flatMap((person) => (person !== null && person.metAt > topic.openedAt ? [person.id] : [])),
    );
    takeStances(kept, answered, (resident) => newcomers.has(resident));
  }

  async function draw(topic: string, kept: Kept): Promise<void> {
    const token = await divisions.tokenOf(topic);
    if (token !== undefined && token !== kept.division) {
      const division = await divisions.find(topic);
      if (division !== null) adoptDivision(kept, division);
      kept.division = division?.token;
    }
    if (!isUpdateDue(kept.map)) return;

    const { groups } = updateMap(kept.map);
    if (groups.length === 0 && kept.division === undefined) return;
    const division = divisionOf(kept, topic, newId());
    // Where another process was faster, its division is adopted with the next reading.
    if (await divisions.put(division, kept.division)) kept.division = division.token;
  }
}

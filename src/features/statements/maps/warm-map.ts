import { OPINION_MAPS } from '../../../../config/deliberation/statements.ts';
import {
  admit,
  answer,
  moderate,
  openMap,
  putStatement,
  shownStatements,
  type OpinionMap,
} from '../opinion-map/index.ts';
import type { Statement } from '../statements/statement.ts';
import type { Stances } from '../stances/stances.ts';

/** The map of one topic in the memory of a process, with what its numbers stand for. */
export interface WarmMap {
  readonly map: OpinionMap;
  /** Somebody who has not answered anything yet, for choosing what to ask them first. */
  readonly guest: number;
  /** By resident: their number in the map. */
  readonly participants: Map<string, number>;
  /** In the order of their numbers in the map: every statement that was ever shown. */
  readonly statements: Statement[];
  /** By the number of the statement: its number in the map. */
  readonly places: Map<number, number>;
}

export function openWarmMap(): WarmMap {
  const map = openMap(OPINION_MAPS.settings);
  const guest = admit(map, { isVerified: false, isNewcomer: false });
  return { map, guest, participants: new Map(), statements: [], places: new Map() };
}

/** Takes in statements as they are now; what was never shown is none of the map's business. */
export function takeStatements({ map, statements, places }: WarmMap, changed: readonly Statement[]): void {
  for (const statement of changed) {
    const known = places.get(statement.number);
    if (known === undefined && statement.shownAt === undefined) continue;
    const place = known ?? putStatement(map);
    places.set(statement.number, place);
    statements[place] = statement;
    const isHidden = statement.state !== 'shown';
    if (isHidden !== (map.votes.hidden[place] === 1)) moderate(map, place, isHidden ? 'hidden' : 'shown');
  }
}

/**
 * Takes in what residents answered, all of it each time: an answer that is there already changes nothing. Only verified
 * residents could answer, so all count; who became a resident after the topic was opened is a newcomer.
 */
export function takeStances(
  { map, participants, places }: WarmMap,
  changed: readonly Stances[],
  isNewcomer: (resident: string) => boolean,
): void {
  for (const { resident, answers } of changed) {
    let participant = participants.get(resident);
    if (participant === undefined) {
      if (answers.size === 0) continue;
      participant = admit(map, { isVerified: true, isNewcomer: isNewcomer(resident) });
      participants.set(resident, participant);
    }
    for (const [number, place] of places) answer(map, participant, place, answers.get(number));
  }
}

/** What a picture was drawn of, to tell whether another process has drawn one of the same. */
export function basisOf({ votes }: OpinionMap): string {
  const answered = votes.answered.subarray(0, votes.participants);
  const people = answered.reduce((sum, count) => sum + Number(count > 0), 0);
  const answers = answered.reduce((sum, count) => sum + count, 0);
  return `${people}/${answers}/${shownStatements(votes)}`;
}

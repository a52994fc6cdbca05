import { found, idFrom } from '../../../../kernel/index.ts';
import { corrected } from './correction.ts';
import type { Ruling } from '../objection.ts';
import type { Roll } from '../roll.ts';
import { rollHash } from '../roll-hash.ts';
import { openObjections } from './objections.ts';

/** A frozen roll from the moment at which an objection to it was upheld. */
export const superseded = (roll: Roll, objection: string): Roll => ({
  ...roll,
  state: 'superseded',
  replacedBy: idFrom('roll', roll.seed, roll.version + 1),
  replacedThrough: objection,
});

/**
 * The version that replaces a superseded roll. It follows from that one alone, so that whoever finds it missing can make it
 * again. Objections that still wait go with it.
 */
export function nextVersionOf(roll: Roll): Roll {
  const decisive = roll.objections.find(({ id }) => id === roll.replacedThrough);
  const { correction, reason, at }: Ruling = found(decisive?.ruling, 'rolls.objection-missing');
  const { replacedBy, replacedThrough: _through, ...rest } = roll;
  const entries = corrected(roll.entries, found(correction, 'rolls.objection-missing'));
  return {
    ...rest,
    id: found(replacedBy, 'rolls.missing'),
    version: roll.version + 1,
    state: 'frozen',
    entries,
    frozenAt: at,
    hash: rollHash(entries),
    objections: openObjections(roll),
    reason,
    replaces: roll.id,
  };
}

import { REVEALING_DOORS, type Door, type RulePack } from '../../../../config/rule-packs/index.ts';

/** The form of a poll's ballots: the pack's, or where the pack leaves it open, the one that was chosen. */
export function ballotsOf(pack: Pick<RulePack, 'ballots'>, chosen: 'open' | 'secret'): 'open' | 'secret' {
  return pack.ballots === 'either' ? chosen : pack.ballots;
}

/** Ways by which votes may come in: a secret poll goes without those at which somebody learns who chose what. */
export const doorsOf = (pack: Pick<RulePack, 'doors' | 'ballots'>, chosen: 'open' | 'secret'): readonly Door[] =>
  ballotsOf(pack, chosen) === 'secret' ? pack.doors.filter((door) => !REVEALING_DOORS.includes(door)) : pack.doors;

import { findRunHalls, type Hall } from '../../../src/features/halls/index.ts';
import { listRolls, packIn, RULE_BOOK, type RollSummary, type RulePack } from '../../../src/features/polls/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { answer, type Answer, type Turn } from '../../command.ts';
import { roomOf } from '../deliberation/topic-meant.ts';
import { normalize } from '../../understand/normalize.ts';

/** The hall of the room, or the only one that somebody runs; else what is to be said instead. */
export async function hallMeant(turn: Turn): Promise<Hall | Answer> {
  const [hall, ...others] = await perform(findRunHalls, turn.app, turn.actor, { room: roomOf(turn) });
  if (hall === undefined) return answer('polls.no-hall');
  if (others.length > 0) return answer('polls.which-hall', { halls: [hall, ...others].map(({ name }) => name) });
  return hall;
}

/** The rule pack of a hall that goes by a title, said as a whole or in part; else which there are of these. */
export function packMeant(
  { region }: Hall,
  words: string,
  isMeant: (pack: RulePack) => boolean,
): { readonly pack: RulePack } | Answer {
  const packs = RULE_BOOK.packs.map(({ id }) => packIn(RULE_BOOK, id, region)).filter(isMeant);
  const titled = packs.map((pack) => ({ pack, title: normalize(pack.title) }));
  const exact = titled.filter(({ title }) => title === words);
  const alike = exact.length > 0 ? exact : titled.filter(({ title }) => words !== '' && title.includes(words));
  const [only, ...others] = alike;
  return only === undefined || others.length > 0
    ? answer('polls.which-pack', { packs: packs.map(({ title }) => title) })
    : { pack: only.pack };
}

/** The frozen roll of a hall's region that goes by a title, or the only one that fits; else which there are. */
export async function rollMeant(
  { app, actor }: Turn,
  { region }: Hall,
  words: string | undefined,
  fits: (roll: RollSummary) => boolean,
): Promise<{ readonly roll: RollSummary } | Answer> {
  const { items } = await perform(listRolls, app, actor, { region });
  const frozen = items.filter((roll) => roll.state === 'frozen' && fits(roll));
  const meant = words === undefined ? frozen : frozen.filter(({ title }) => normalize(title).includes(words));
  const [only, ...others] = meant;
  if (only !== undefined && others.length === 0) return { roll: only };
  return frozen.length === 0
    ? answer('polls.no-roll-fits')
    : answer('polls.which-roll', { rolls: frozen.map(({ title }) => title) });
}

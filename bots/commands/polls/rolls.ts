import { findOwnPlace, objectToRoll, type OwnPlace } from '../../../src/features/polls/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say, sayMoment } from '../../../src/phrases/index.ts';
import { inPages } from '../../chat/pages.ts';
import { answer, hears, inGroup, type Answer, type Command, type Turn } from '../../command.ts';
import { asksForRolls, readRollObjection, type SaidObjection } from '../../understand/polls/rolls.ts';

/** Whether somebody stands on a roll, and what they say against it, is for private chats only. */
export const rollsCommands: readonly Command[] = [
  hears({
    name: 'polls.object-to-roll',
    example: '名册异议 我家面积少写了',
    during: 'keeps-dialogue',
    hear: readRollObjection,
    run: objectFromChat,
  }),
  hears({
    name: 'polls.own-roll',
    example: '我在名册上吗',
    during: 'keeps-dialogue',
    hear: (text) => (asksForRolls(text) ? {} : null),
    async run(turn) {
      if (inGroup(turn)) return answer('rolls.in-private');
      const places = await perform(findOwnPlace, turn.app, turn.actor, {});
      return places.length === 0 ? answer('rolls.none-here') : inPages(places.map(wordPlace), { perPage: 5 });
    },
  }),
];

async function objectFromChat(turn: Turn, said: SaidObjection): Promise<Answer> {
  if (inGroup(turn)) return answer('rolls.in-private');
  if (said.words.length < 2) return answer('rolls.how-to-object');
  const places = await perform(findOwnPlace, turn.app, turn.actor, {});
  if (places.length === 0) return answer('rolls.none-here');
  if (said.number === undefined && places.length > 1) return answer('rolls.which', { rolls: titlesOf(places) });
  const place = places[(said.number ?? 1) - 1];
  if (place === undefined) return answer('rolls.which', { rolls: titlesOf(places) });

  const { kind, words, isAboutSelf } = said;
  // Whoever stands on it once and speaks of themselves means that entry.
  const [own, ...others] = isAboutSelf && kind !== 'missing' ? place.entries : [];
  const entryId = others.length === 0 ? own?.id : undefined;
  const input = { rollId: place.roll.id, kind, words, isAboutSelf, ...(entryId !== undefined && { entryId }) };
  const { roll, objection } = await perform(objectToRoll, turn.app, turn.actor, input, { once: turn.once });
  return answer('rolls.objected', { title: roll.title, due: sayMoment(objection.rulingDueAt) });
}

function wordPlace({ roll, entries }: OwnPlace, index: number): string {
  const { title, version } = roll;
  const number = index + 1;
  const place =
    entries.length === 0
      ? say('rolls.not-on-it', { number, title, version })
      : say('rolls.on-it', { number, title, version, labels: entries.map(({ label }) => label) });
  const until =
    roll.state === 'published' && roll.objectionsUntil !== undefined
      ? say('rolls.can-object', { number, until: sayMoment(roll.objectionsUntil) })
      : say('rolls.is-frozen', { number });
  return `${place}${until}`;
}

const titlesOf = (places: readonly OwnPlace[]): string =>
  places.map(({ roll }, index) => say('rolls.listed', { number: index + 1, title: roll.title })).join('\n');

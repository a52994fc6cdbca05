import { z } from 'zod';
import { BALLOTS, KINDS, METHODS, ROLLS } from '../../../../config/rule-packs/index.ts';
import { listPacks, OTHER_DOORS, possibleDoors, wordRules, type RulePack } from '../../../features/polls/index.ts';
import { route, type Route } from '../../route.ts';

const pack = z.object({
  id: z.string(),
  version: z.int(),
  /** Local variants that hold here, as `id@version`, outermost region first. */
  variants: z.array(z.string()),
  title: z.string(),
  kind: z.enum(KINDS),
  /** By which articles it decides. */
  basis: z.array(z.object({ law: z.string(), article: z.string() })),
  methods: z.array(z.enum(METHODS)),
  ballots: z.enum(BALLOTS),
  /** Only people entered as attending its session take part. */
  attendance: z.boolean(),
  /** Whole days between the notice and the opening of the vote. */
  noticeDays: z.int(),
  disclosureDays: z.int(),
  /** Whose roll may count, by what it passes then, in words, and which ways besides online there are. */
  rolls: z.array(
    z.object({
      of: z.enum(ROLLS),
      words: z.array(z.string()),
      doors: z.object({ open: z.array(z.enum(OTHER_DOORS)), secret: z.array(z.enum(OTHER_DOORS)) }),
    }),
  ),
});

const presentPack = (given: RulePack): z.input<typeof pack> => ({
  id: given.id,
  version: given.version,
  variants: [...given.variants],
  title: given.title,
  kind: given.kind,
  basis: given.articles.map(({ law, article }) => ({ law, article })),
  methods: [...given.methods],
  ballots: given.ballots,
  attendance: given.attendance,
  noticeDays: given.noticeDays,
  disclosureDays: given.disclosureDays,
  rolls: given.rolls.map(({ of }) => ({
    of,
    words: wordRules({ pack: given, roll: of }),
    doors: {
      open: [...possibleDoors({ pack: given, roll: of }, 'open')],
      secret: [...possibleDoors({ pack: given, roll: of }, 'secret')],
    },
  })),
});

export const packsRoutes: readonly Route[] = [
  route('get', '/polls/packs', listPacks, {
    summary: 'Rule packs as they hold where one lives, or in a region, local variants included',
    output: z.object({ items: z.array(pack) }),
    present: (packs) => ({ items: packs.map(presentPack) }),
  }),
];

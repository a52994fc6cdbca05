import { z } from 'zod';
import { ROLL_SOURCES } from '../../../../config/polls/rolls.ts';
import { ROLLS } from '../../../../config/rule-packs/index.ts';
import {
  buildRoll,
  findOwnPlace,
  freezeRoll,
  listRolls,
  OBJECTION_KINDS,
  objectToRoll,
  publishRoll,
  ROLL_STATES,
  ruleOnObjection,
  totalsOf,
  viewRoll,
  type Objection,
  type Roll,
  type RollEntry,
  type RollSummary,
  type SeenRoll,
} from '../../../features/polls/index.ts';
import type { Sheet } from '../../../platform/sheets/sheet.ts';
import { moment, page, presentPage } from '../../present.ts';
import { route, type Route } from '../../route.ts';

const roll = z.object({
  id: z.string(),
  region: z.string(),
  hall: z.string().nullable(),
  title: z.string(),
  basis: z.enum(ROLLS),
  source: z.enum(ROLL_SOURCES),
  isForElection: z.boolean(),
  state: z.enum(ROLL_STATES),
  version: z.int(),
  totals: z.object({ entries: z.int(), areaCm2: z.int(), reachable: z.int() }),
  publishedAt: moment.nullable(),
  objectionsUntil: moment.nullable(),
  /** No vote by it opens earlier. */
  usableFrom: moment.nullable(),
  frozenAt: moment.nullable(),
  /** SHA-256 over a line of JSON `["id",areaCm2 or null,"label"]` for each entry, in the order of the ids. */
  hash: z.string().nullable(),
  /** Why there is this version. */
  reason: z.string().nullable(),
  replaces: z.string().nullable(),
  replacedBy: z.string().nullable(),
});

const presentSummary = (given: RollSummary): z.input<typeof roll> => ({
  id: given.id,
  region: given.region,
  hall: given.hall ?? null,
  title: given.title,
  basis: given.basis,
  source: given.source,
  isForElection: given.isForElection,
  state: given.state,
  version: given.version,
  totals: { entries: given.totals.entries, areaCm2: given.totals.areaCm2, reachable: given.totals.reachable },
  publishedAt: given.publishedAt?.toISOString() ?? null,
  objectionsUntil: given.objectionsUntil?.toISOString() ?? null,
  usableFrom: given.usableFrom?.toISOString() ?? null,
  frozenAt: given.frozenAt?.toISOString() ?? null,
  hash: given.hash ?? null,
  reason: given.reason ?? null,
  replaces: given.replaces ?? null,
  replacedBy: given.replacedBy ?? null,
});

const presentRoll = (given: Roll): z.input<typeof roll> =>
  presentSummary({ ...given, totals: totalsOf(given.entries) });

/** An entry as everybody may see it; `voters` and `household` only for those who keep the roll. */
const entry = z.object({
  id: z.string(),
  label: z.string(),
  areaCm2: z.int().nullable(),
  voters: z.array(z.string()).optional(),
  household: z.string().nullable().optional(),
});

const presentEntry = ({ id, label, areaCm2 }: RollEntry): z.input<typeof entry> => ({
  id,
  label,
  areaCm2: areaCm2 ?? null,
});

const presentWhole = (given: RollEntry): z.input<typeof entry> => ({
  ...presentEntry(given),
  voters: [...given.voters],
  household: given.household ?? null,
});

/** An objection as everybody may see it; what was said, and by whom, is for those who keep the roll and for whoever said it. */
const objection = z.object({
  id: z.string(),
  kind: z.enum(OBJECTION_KINDS),
  entry: z.string().nullable(),
  madeAt: moment,
  rulingDueAt: moment,
  isOwn: z.boolean(),
  by: z.string().nullable(),
  words: z.string().nullable(),
  ruling: z.object({ isUpheld: z.boolean(), reason: z.string(), at: moment, isLate: z.boolean() }).nullable(),
});

function presentObjection(given: Objection, viewer: string, keeps: boolean): z.input<typeof objection> {
  const { ruling } = given;
  const isOwn = given.by === viewer;
  return {
    id: given.id,
    kind: given.kind,
    entry: given.entry ?? null,
    madeAt: given.madeAt.toISOString(),
    rulingDueAt: given.rulingDueAt.toISOString(),
    isOwn,
    by: keeps ? given.by : null,
    words: keeps || isOwn ? given.words : null,
    ruling:
      ruling === undefined
        ? null
        : { isUpheld: ruling.isUpheld, reason: ruling.reason, at: ruling.at.toISOString(), isLate: ruling.isLate },
  };
}

const seenRoll = roll.extend({
  entries: z.array(entry),
  /** Give it back as `after` for the following entries. */
  next: z.string().nullable(),
  /** Entries whose ballot is one's own to cast. */
  own: z.array(z.string()),
  keeps: z.boolean(),
  objections: z.array(objection),
});

const presentSeen = ({ roll: seen, page: entries, own, keeps, viewer }: SeenRoll): z.input<typeof seenRoll> => ({
  ...presentRoll(seen),
  entries: entries.items.map(keeps ? presentWhole : presentEntry),
  next: entries.next,
  own: [...own],
  keeps,
  objections: seen.objections.map((one) => presentObjection(one, viewer, keeps)),
});

const ENTRIES: Sheet = {
  name: '名册',
  columns: [
    { key: 'id', heading: '编号', kind: 'text', width: 30 },
    { key: 'label', heading: '姓名（已隐去）', kind: 'text', width: 24 },
    { key: 'areaCm2', heading: '面积（平方厘米）', kind: 'number', width: 18 },
  ],
};

export const rollsRoutes: readonly Route[] = [
  route('get', '/rolls', listRolls, {
    summary: 'Rolls of a region and below, with their totals and hashes; drafts for those who keep them',
    output: page(roll),
    present: (result) => presentPage(result, presentSummary),
  }),
  route('post', '/rolls', buildRoll, {
    summary:
      'Build a draft of a roll from the register, confirmed residents or a hall; with rollId, build a draft again',
    creates: true,
    output: roll,
    present: presentRoll,
  }),
  route('get', '/me/rolls', findOwnPlace, {
    summary: 'The rolls of where one lives, and the entries on them whose ballot is one’s own to cast',
    output: z.object({ items: z.array(z.object({ roll, entries: z.array(entry) })) }),
    present: (places) => ({
      items: places.map(({ roll: own, entries }) => ({
        roll: presentSummary(own),
        entries: entries.map(presentEntry),
      })),
    }),
  }),
  route('get', '/rolls/:rollId', viewRoll, {
    summary: 'A published roll, names masked, enough at once to work out its hash (?format=xlsx)',
    output: seenRoll,
    present: presentSeen,
    xlsx: ({ roll: { title, version }, page: { items } }) => ({
      fileName: `${title}第${version}版`,
      sheets: [{ ...ENTRIES, rows: items.map(presentEntry) as never }],
    }),
  }),
  route('post', '/rolls/:rollId/publication', publishRoll, {
    summary: 'Publish a roll: the days for objections begin',
    output: roll,
    present: presentRoll,
  }),
  route('post', '/rolls/:rollId/objections', objectToRoll, {
    summary: 'Object to a roll: somebody is missing, something is wrong, or an entry should not be there',
    creates: true,
    output: objection,
    present: ({ objection: made }) => presentObjection(made, made.by, false),
  }),
  route('put', '/rolls/:rollId/objections/:objectionId/ruling', ruleOnObjection, {
    summary: 'Rule on an objection; upheld, it corrects the roll or, once that is frozen, makes the next version',
    output: roll,
    present: presentRoll,
  }),
  route('post', '/rolls/:rollId/freezing', freezeRoll, {
    summary: 'Freeze a roll after the days for objections: it gets its hash',
    output: roll,
    present: presentRoll,
  }),
];

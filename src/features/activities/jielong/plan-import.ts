import { Refusal } from '../../../kernel/index.ts';
import type { Activity } from '../activity.ts';
import { isProxied, type ListEntry } from './reading/entry.ts';
import { listedLines, underOurNames, type ListedLine } from './listed-lines.ts';
import { mergeJielong, nameKey, type ListChanges } from './merge-jielong.ts';
import { readJielong, type ReadJielong } from './reading/parse-jielong.ts';

/** Who pasted a list, and what is known of them. */
export interface Paster {
  readonly id: string;
  /** What they have said to be called. */
  readonly name: string | undefined;
  /** Those who run the activity decide on every guest; others write themselves, and those whom they bring, at the end. */
  readonly runs: boolean;
}

export interface PastedList {
  readonly text: string;
  /** The list from which it was made; without it, what stood in the one posted last. */
  readonly base?: string | undefined;
}

/** What is to be done with a list that was pasted. */
export interface ImportPlan {
  /** Their own line, when it says something new. */
  readonly own: ListEntry | null;
  /** What they call themselves on it, when the line is new. */
  readonly calledAs: string | null;
  readonly guests: readonly ListEntry[];
  readonly changed: readonly { readonly before: ListedLine; readonly quantity: number }[];
  readonly removed: readonly ListedLine[];
  /** Lines of residents that the list would have changed or taken away: whoever signed up decides that. */
  readonly kept: readonly ListedLine[];
  readonly unread: readonly string[];
}

/** @throws Refusal `activities.no-list` when nobody is named in the text */
export function readPasted(text: string): ReadJielong {
  const list = readJielong(text);
  if (list.entries.length > 0) return list;
  const problems = list.unread.map((line, index) => `lines.${index}: ${line}`);
  throw new Refusal('invalid', 'activities.no-list', problems.length === 0 ? {} : { problems });
}

/** @param names of residents by id */
export function planImport(
  activity: Activity,
  names: ReadonlyMap<string, string>,
  paster: Paster,
  { text, base }: PastedList,
): ImportPlan {
  const { entries, unread } = readPasted(text);
  const ours = listedLines(activity.signUps, names, 'organizers');
  const theirs = underOurNames(entries, ours);
  if (!paster.runs) return { ...planOfNeighbour(ours, theirs, paster), unread };

  const before = base === undefined ? posted(activity, ours) : underOurNames(readJielong(base).entries, ours);
  return { ...planOfOrganizer(ours, mergeJielong({ base: before, ours, theirs }), paster), unread };
}

type Plan = Omit<ImportPlan, 'unread'>;

function planOfOrganizer(ours: readonly ListedLine[], changes: ListChanges<ListedLine>, paster: Paster): Plan {
  const mine = ours.find(({ signUp }) => signUp.resident === paster.id);
  const own = mine === undefined ? changes.added.find((entry) => bears(entry, paster.name)) : ownChange(changes, mine);
  const isOthers = ({ signUp }: ListedLine): boolean => signUp.guest === undefined;
  return {
    own: own ?? null,
    calledAs: mine === undefined ? (own?.name ?? null) : null,
    guests: changes.added.filter((entry) => entry !== own),
    changed: changes.changed.filter(({ before }) => !isOthers(before)),
    removed: changes.removed.filter((line) => !isOthers(line)),
    kept: [...changes.changed.map(({ before }) => before), ...changes.removed].filter(
      (line) => isOthers(line) && line !== mine,
    ),
  };
}

/** Native 接龙 puts whoever joins at the end: the last lines are theirs, one their own and those they write for others. */
function planOfNeighbour(ours: readonly ListedLine[], theirs: readonly ListEntry[], paster: Paster): Plan {
  const changes = mergeJielong({ base: ours, ours, theirs });
  const mine = ours.find(({ signUp }) => signUp.resident === paster.id);
  const added = new Set(changes.added);
  const last = theirs.findLastIndex((entry) => !(added.has(entry) && isProxied(entry)));
  const atEnd = theirs.slice(last + 1);
  const final = theirs[last];
  const joins =
    changes.added.find((entry) => bears(entry, paster.name)) ??
    (final !== undefined && added.has(final) ? final : undefined);
  const own = mine === undefined ? joins : ownChange(changes, mine);
  const brings = mine !== undefined && joins !== undefined ? [joins] : [];
  return {
    own: own ?? null,
    calledAs: mine === undefined ? (own?.name ?? null) : null,
    guests: [...brings, ...atEnd].filter((entry) => entry !== own),
    changed: changes.changed.filter(({ before }) => before.signUp.guest?.by === paster.id),
    removed: [],
    kept: [],
  };
}

const bears = (entry: ListEntry, name: string | undefined): boolean =>
  name !== undefined && nameKey(entry.name) === nameKey(name);

const ownChange = ({ changed }: ListChanges<ListedLine>, mine: ListedLine): ListEntry | undefined => {
  const change = changed.find(({ before }) => before === mine);
  return change === undefined ? undefined : { ...mine, quantity: change.quantity };
};

/** What stood on the list when it was posted last; before that, nobody can be missed. */
const posted = ({ listPostedAt }: Activity, ours: readonly ListedLine[]): readonly ListedLine[] =>
  listPostedAt === undefined ? [] : ours.filter(({ signUp }) => signUp.signedUpAt <= listPostedAt);

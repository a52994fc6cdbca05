import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PollRecord } from '../../../src/features/polls/index.ts';

/** Everything an attacker got hold of: documents by collection, in their natural order, and what was logged. */
export interface Dump {
  readonly documents: Readonly<Record<string, readonly Record<string, unknown>[]>>;
  readonly logs: readonly string[];
}

/** Who cast a ballot when, as an access log tells it; and what everybody can download. */
export interface Known {
  /** Electors in the order in which they voted. */
  readonly order: readonly string[];
  /** Whose ballot each elector's is: everybody knows who lives where. */
  readonly residents: ReadonlyMap<string, string>;
  /** Those who handed in an envelope, in that order. */
  readonly handedIn?: readonly string[];
  readonly record: PollRecord;
}

type Guess = (dump: Dump, known: Known) => ReadonlyMap<string, string>;

const choicesIn = (record: PollRecord): string[] => record.ballots.map(({ choices }) => choices.join());

/** Pairs electors with choices, one by one. */
const paired = (electors: readonly string[], choices: readonly string[]): ReadonlyMap<string, string> =>
  new Map(electors.map((elector, index) => [elector, choices[index] ?? '']));

/** What somebody would try who wants to know how their neighbours voted. */
export const ATTACKS: Readonly<Record<string, Guess>> = {
  'the record is in order of arrival': (_, { order, record }) => paired(order, choicesIn(record)),
  'the record is in the order of the roll': (_, { record }) => paired(record.roll.voted, choicesIn(record)),
  'ballots are kept in order of arrival': ({ documents }, { order, record }) => {
    const names = (documents['ballots'] ?? []).map(({ voter }) => String(voter));
    const codes = record.ballots.map(({ code }) => code);
    const choices = choicesIn(record);
    const byName = names.toSorted();
    return new Map(
      order.map((elector, at) => [elector, choices[byName.indexOf(names[at] ?? '') % codes.length] ?? '']),
    );
  },
  'a sealed ballot is as long as what it says': ({ documents }, { order, record }) => {
    const lengths = (documents['ballots'] ?? []).map((ballot) => JSON.stringify(ballot).length);
    const usual = lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length / 2)] ?? 0;
    const [first, second] = [...new Set(choicesIn(record))];
    return new Map(order.map((elector, at) => [elector, ((lengths[at] ?? 0) > usual ? first : second) ?? '']));
  },
  'a document names both': ({ documents }, { order, residents, record }) => {
    const all = Object.values(documents).flat();
    return new Map(order.map((elector) => [elector, choiceBeside(all, [elector, residents.get(elector)!], record)]));
  },
  'a part of a document names both': ({ documents }, { order, residents, record }) => {
    const all = Object.values(documents).flat().flatMap(partsOf);
    return new Map(order.map((elector) => [elector, choiceBeside(all, [elector, residents.get(elector)!], record)]));
  },
  'envelopes are kept as they were opened, one after the other': ({ documents }, { handedIn = [] }) => {
    const counted = (documents['envelopeBatches'] ?? []).flatMap(partsOf).flatMap(foundIn);
    return paired(handedIn, counted);
  },
  'what stands last in the record came in envelopes': (_, { handedIn = [], record }) =>
    paired(handedIn, handedIn.length === 0 ? [] : choicesIn(record).slice(-handedIn.length)),
  'a line of the log names both': ({ logs }, { order, residents, record }) => {
    const lines = logs.map((line) => JSON.parse(line) as object);
    return new Map(order.map((elector) => [elector, choiceBeside(lines, [elector, residents.get(elector)!], record)]));
  },
};

/** A value and every object in it. */
function partsOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(partsOf)];
}

/** The choices of ballots that were found in envelopes, where a batch says it in the open. */
function foundIn(part: object): string[] {
  const { choices, count } = part as { choices?: unknown; count?: unknown };
  return Array.isArray(choices) && typeof count === 'number' ? Array.from({ length: count }, () => choices.join()) : [];
}

/** What documents that name the elector and no more than one choice, or the code of one ballot, say; nothing where they disagree. */
function choiceBeside(documents: readonly object[], names: readonly string[], record: PollRecord): string {
  const said = new Set(documents.map((document) => choiceIn(textOf(document), names, record)));
  said.delete('');
  return said.size === 1 ? [...said][0]! : '';
}

const texts = new WeakMap<object, string>();

/** Every document is looked at for every elector. */
function textOf(document: object): string {
  const text = texts.get(document) ?? JSON.stringify(document);
  texts.set(document, text);
  return text;
}

function choiceIn(text: string, names: readonly string[], record: PollRecord): string {
  if (!names.some((name) => text.includes(`"${name}"`))) return '';
  const byCode = record.ballots.filter(({ code }) => text.includes(code)).map(({ choices }) => choices.join());
  const ids = record.poll.options.map(({ id }) => id).join('|');
  const byName = [...text.matchAll(new RegExp(`choices\\W{1,6}(${ids})\\b`, 'gu'))].map(([, choice]) => choice!);
  const choices = new Set([...byCode, ...byName]);
  return choices.size === 1 ? [...choices][0]! : '';
}

/** The share of electors whose choice was guessed. */
export function hits(guess: ReadonlyMap<string, string>, truth: ReadonlyMap<string, string>): number {
  const right = [...truth].filter(([elector, choice]) => guess.get(elector) === choice).length;
  return right / truth.size;
}

/** Every file below a folder, as bytes. */
export async function filesBelow(folder: string): Promise<{ readonly name: string; readonly bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(name) })));
}

import { sha256 } from './sha256';

/** The parts of a published record that a phone counts again; the whole has more. */
export interface CountedRecord {
  readonly poll: {
    readonly method: string;
    /** Candidates have a fingerprint of their name in the place of a label. */
    readonly options: readonly { readonly id: string; readonly label: string; readonly fingerprint?: string }[];
  };
  readonly ballots: readonly { readonly code: string; readonly choices: readonly string[] }[];
  readonly tally: {
    readonly participants: number;
    readonly abstained: number;
    readonly standings: readonly { readonly option: string; readonly votes: number }[];
  };
}

const ABSTAIN = 'abstain';
const OF_SEVERAL = ['approval', 'budget', 'score'];

/** SHA-256 in hex over the record as JSON, the fields of every object in the order of their names. */
export const digestOf = (record: unknown): string => sha256(JSON.stringify(canonical(record)));

/**
 * Do the ballots come to the numbers that were published? Of a ranked poll these are the first choices; its order, points and
 * what money pays for are worked out by `scripts/verify-record.mjs`.
 */
export function isCountRight({ poll, ballots, tally }: CountedRecord): boolean {
  const votes = new Map<string, number>();
  for (const { choices } of ballots)
    for (const choice of OF_SEVERAL.includes(poll.method) ? choices : choices.slice(0, 1)) {
      const option = choice.split(':')[0] ?? choice;
      votes.set(option, (votes.get(option) ?? 0) + 1);
    }
  return (
    tally.participants === ballots.length &&
    tally.abstained === (votes.get(ABSTAIN) ?? 0) &&
    tally.standings.every(({ option, votes: said }) => said === (votes.get(option) ?? 0))
  );
}

/** A candidate's name, and what shows that it belongs to the fingerprint in the record. */
export interface RecordedName {
  readonly option: string;
  readonly name: string;
  readonly salt: string;
}

/** Do these names belong to the fingerprints of the record? Of candidates who had their data deleted there is none to check. */
export const areNamesRight = ({ poll }: Pick<CountedRecord, 'poll'>, names: readonly RecordedName[]): boolean =>
  names.every(
    ({ option, name, salt }) => poll.options.find(({ id }) => id === option)?.fingerprint === sha256(`${salt} ${name}`),
  );

/**
 * What the ballot with this code says, in words; null when there is none. Blanks and capitals do not matter.
 * @param names of candidates, whom the record itself does not name
 */
export function choicesBehind(
  { poll, ballots }: Pick<CountedRecord, 'poll' | 'ballots'>,
  code: string,
  names: readonly RecordedName[] = [],
): readonly string[] | null {
  const plain = (text: string) => text.replace(/[\s-]/gu, '').toUpperCase();
  const ballot = ballots.find((one) => plain(one.code) === plain(code));
  if (ballot === undefined) return null;
  const labels = new Map([
    ...poll.options.map(({ id, label }) => [id, label || id] as const),
    ...names.map(({ option, name }) => [option, name] as const),
  ]);
  return ballot.choices.map((choice) => labels.get(choice) ?? choice);
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, canonical(field)]));
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  admit,
  answer,
  moderate,
  openMap,
  putStatement,
  type OpinionMap,
  type Stance,
} from '../../../src/features/statements/index.ts';
import { readCsv } from './csv.ts';

/** A conversation as Polis gives it out, without what moderation took out. */
export interface Conversation {
  /** Ids of the comments that are counted. */
  readonly comments: readonly string[];
  /** How many comments moderation took out; nothing else is known of them. */
  readonly moderatedOut: number;
  readonly participants: readonly Participant[];
  /** Polis's consensus by id of the comment. */
  readonly reference: ReadonlyMap<string, number>;
}

export interface Participant {
  /** Polis's group; `undefined` for whom Polis put into none. */
  readonly group: number | undefined;
  /** In the order of the comments; `undefined` for what they did not see. */
  readonly stances: readonly (Stance | undefined)[];
}

const stance = z.enum(['', '1', '0', '-1', '1.0', '0.0', '-1.0']).transform((cell) => {
  return cell === '' ? undefined : (Number(cell) as Stance);
});
const reference = z.array(
  z.object({
    'comment-id': z.union([z.string(), z.number()]).transform(String),
    group_aware_consensus_agree: z.number(),
  }),
);

/**
 * Reads a folder with `participants-votes.csv`, `comments.csv` and `consensus-reference.json`.
 * @throws Error saying in one sentence what is missing or wrong
 */
export async function readConversation(folder: string): Promise<Conversation> {
  const [votes, comments, consensus] = await Promise.all([
    readTable(folder, 'participants-votes.csv'),
    readTable(folder, 'comments.csv'),
    read(folder, 'consensus-reference.json'),
  ]);
  const out = new Set(comments.filter((row) => Number(row['moderated']) === -1).map((row) => row['comment-id']));
  const all = Object.keys(votes[0] ?? {}).filter((name) => /^\d+$/u.test(name));
  const kept = all.filter((id) => !out.has(id));
  return {
    comments: kept,
    moderatedOut: all.length - kept.length,
    participants: votes.map((row) => ({
      group: row['group-id'] === '' || row['group-id'] === undefined ? undefined : Number(row['group-id']),
      stances: kept.map((id) => readStance(row[id] ?? '', folder)),
    })),
    reference: new Map(
      reference.parse(JSON.parse(consensus)).map((row) => [row['comment-id'], row.group_aware_consensus_agree]),
    ),
  };
}

/** The map of some of its participants, in their order; comments taken out stand behind the others, without answers. */
export function mapOf({ comments, moderatedOut }: Conversation, participants: readonly Participant[]): OpinionMap {
  const map = openMap();
  for (const _ of comments) putStatement(map);
  for (let count = 0; count < moderatedOut; count += 1) moderate(map, putStatement(map), 'hidden');
  for (const { stances } of participants) {
    const participant = admit(map);
    for (const [statement, given] of stances.entries()) answer(map, participant, statement, given);
  }
  return map;
}

function readStance(cell: string, folder: string): Stance | undefined {
  const checked = stance.safeParse(cell);
  if (!checked.success) throw new Error(`${folder}: "${cell}" is no vote.`);
  return checked.data;
}

async function readTable(folder: string, file: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const rows = readCsv(await read(folder, file));
  if (rows.length === 0) throw new Error(`${join(folder, file)} is empty.`);
  return rows;
}

const read = (folder: string, file: string): Promise<string> =>
  readFile(join(folder, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `Cannot read ${join(folder, file)}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`,
    );
  });

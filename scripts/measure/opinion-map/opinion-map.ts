import { basename } from 'node:path';
import { ownPosition, seededRandom, updateMap, type OpinionMap } from '../../../src/features/statements/index.ts';
import type { Measure, Report } from '../measure.ts';
import { round } from '../percentile.ts';
import { adjustedRandIndex, spearman } from './agreement.ts';
import { mapOf, readConversation, type Conversation } from './conversation.ts';

const SUBSAMPLES = 20;
const SHARE = 0.8;
const SEED = 20_260_301;

/**
 * How well maps of opinions agree with those of Polis: groups over the participants whom Polis put into one, the number of
 * groups, the order of consensus, and how much of a map is left when a fifth of the participants is missing. Whoever
 * answered too little for a group is counted in the group to which they lean.
 */
export const opinionMap: Measure = {
  name: 'opinion-map',
  usage:
    'opinion-map DIR… (each with participants-votes.csv, comments.csv, consensus-reference.json; figures of one DIR are numbers, of several lists in their order)',
  async run(folders) {
    if (folders.length === 0) throw new Error('Say which files of conversations to measure, by their folders.');
    const conversations = await Promise.all(folders.map(readConversation));
    return reportOnMaps(conversations.map((conversation, number) => [basename(folders[number]!), conversation]));
  },
};

export function reportOnMaps(conversations: readonly (readonly [string, Conversation])[]): Report {
  const measured = conversations.map(([name, conversation]) => [name, figuresOf(conversation)] as const);
  const column = (key: keyof Figures): number | number[] => {
    const values = measured.map(([, figures]) => figures[key]);
    return values.length === 1 ? values[0]! : values;
  };
  return {
    lines: measured.map(
      ([name, { ari, k, polisK, spearman: order, stability, grouped, silhouette }]) =>
        `${name}: ARI ${ari} over ${grouped} participants; ${k} groups, Polis has ${polisK}; Spearman of consensus ${order}; ` +
        `stability ${stability}; silhouette ${silhouette}`,
    ),
    figures: {
      conversations: Object.fromEntries(measured),
      ari: column('ari'),
      k: column('k'),
      polisK: column('polisK'),
      spearman: column('spearman'),
      stability: column('stability'),
    },
  };
}

type Figures = ReturnType<typeof figuresOf>;

function figuresOf(conversation: Conversation) {
  const { comments, participants, reference } = conversation;
  const map = mapOf(conversation, participants);
  const { groups, consensus, silhouette } = updateMap(map);
  const grouped = [...participants.keys()].filter((id) => participants[id]!.group !== undefined);
  const agreed = new Map(consensus.map(({ statement, agree }) => [statement, agree]));
  const compared = [...comments.keys()].filter((statement) => reference.has(comments[statement]!));
  return {
    ari: round(
      adjustedRandIndex(
        grouped.map((id) => labelOf(map, id)),
        grouped.map((id) => participants[id]!.group!),
      ),
      4,
    ),
    k: groups.length,
    polisK: new Set(grouped.map((id) => participants[id]!.group)).size,
    spearman: round(
      spearman(
        compared.map((statement) => agreed.get(statement)!),
        compared.map((statement) => reference.get(comments[statement]!)!),
      ),
      4,
    ),
    stability: round(stabilityOf(conversation, map), 4),
    grouped: grouped.length,
    silhouette: round(silhouette ?? 0, 4),
  };
}

/** Mean adjusted Rand index between the map and maps of random subsamples, over those who have a group in both. */
function stabilityOf(conversation: Conversation, whole: OpinionMap): number {
  const random = seededRandom(SEED);
  const all = [...conversation.participants.keys()];
  let sum = 0;
  for (let round = 0; round < SUBSAMPLES; round += 1) {
    const drawn = all
      .map((id) => [random(), id] as const)
      .sort(([left], [right]) => left - right)
      .slice(0, Math.round(all.length * SHARE))
      .map(([, id]) => id)
      .sort((left, right) => left - right);
    const part = updateMap(
      mapOf(
        conversation,
        drawn.map((id) => conversation.participants[id]!),
      ),
    );
    const { groupOf } = updateMap(whole);
    const inBoth = [...drawn.keys()].filter((place) => part.groupOf[place]! >= 0 && groupOf[drawn[place]!]! >= 0);
    sum += adjustedRandIndex(
      inBoth.map((place) => part.groupOf[place]!),
      inBoth.map((place) => groupOf[drawn[place]!]!),
    );
  }
  return sum / SUBSAMPLES;
}

/** Their group or, with too few answers, the one to which they lean; -1 without answers. */
function labelOf(map: OpinionMap, participant: number): number {
  const { group, leaning } = ownPosition(map, participant);
  return group ?? leaning ?? -1;
}

/** Every kind of quality figure. */
import { ballots } from './ballots/ballots.ts';
import { danger } from './danger.ts';
import { duplicates } from './duplicates.ts';
import { groupSilence } from './group-silence.ts';
import { jielong } from './jielong.ts';
import { kinds } from './matching/kinds.ts';
import type { Measure } from './measure.ts';
import { matching } from './matching/matching.ts';
import { needs } from './needs.ts';
import { ownersVotes } from './owners-votes.ts';
import { opinionMap } from './opinion-map/opinion-map.ts';
import { privacy } from './privacy.ts';
import { replay } from './replay.ts';
import { smallTalk } from './small-talk.ts';
import { utterances } from './utterances.ts';

export const MEASURES: readonly Measure[] = [
  needs,
  smallTalk,
  danger,
  utterances,
  privacy,
  replay,
  groupSilence,
  duplicates,
  matching,
  kinds,
  jielong,
  ownersVotes,
  opinionMap,
  ballots,
];

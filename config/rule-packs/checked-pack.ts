import { packShape, type RollRules, type RulePack, type Threshold } from './rule-pack.ts';
import { REVEALING_DOORS } from './words.ts';

/** A rule pack whose parts go together. */
export const rulePackSchema = packShape.superRefine((pack, { addIssue }) =>
  problemsOf(pack).forEach((problem) => addIssue(problem)),
);

/** What does not go together, each in a few words. */
function problemsOf(pack: RulePack): string[] {
  return [
    ...pack.rolls.flatMap((roll) => problemsOfRoll(pack, roll)),
    ...(twice(pack.rolls.map(({ of }) => of)) ? ['rolls: one roll has two rules'] : []),
    ...(pack.kind !== 'advisory' && pack.articles.length === 0 ? ['articles: a decision needs a legal basis'] : []),
    ...problemsOfKind(pack),
    ...problemsOfBallots(pack),
    ...((pack.silence === 'with-majority') !== (pack.silenceReference?.kind === 'adopted-rules')
      ? ['silence: counts with the majority only with a reference to the adopted rules of procedure']
      : []),
  ];
}

function problemsOfRoll(pack: RulePack, { of, measures, takesPart, passes, proxies }: RollRules): string[] {
  const part = pack.attendance ? 'present' : 'voted';
  const needed = pack.kind === 'advisory' ? [] : measures;
  return [
    ...([takesPart, passes] as const).flatMap((thresholds) =>
      sameWords(
        thresholds.map(({ measure }) => measure),
        needed,
      )
        ? []
        : [`${of}: needs one threshold for each measure`],
    ),
    ...(takesPart.every((threshold) => threshold.of === 'roll') ? [] : [`${of}: participation is a share of the roll`]),
    ...(passes.every((threshold) => threshold.of === 'roll' || threshold.of === part)
      ? []
      : [`${of}: agreement is a share of the roll or of those ${part}`]),
    ...[...takesPart, ...passes].filter((threshold) => !canBeMet(threshold)).map(() => `${of}: nobody can meet it`),
    ...(passes.every(isMajority) ? [] : [`${of}: passes with less than a majority`]),
    ...(proxies.allowed && of.endsWith('representatives') ? [`${of}: representatives vote in person`] : []),
    ...(proxies.allowed && !pack.doors.includes('proxy') ? [`${of}: proxies need their door`] : []),
  ];
}

function problemsOfKind({ kind, ballots, election, standing, tie }: RulePack): string[] {
  return [
    ...((kind === 'election') === (election !== null) ? [] : ['election: belongs to elections, and every one has it']),
    ...(kind === 'election' && ballots !== 'secret' ? ['ballots: elections are secret'] : []),
    ...(election !== null && !isThird(election.runOff)
      ? ['election: a run-off needs a third of the votes or more']
      : []),
    ...((kind === 'advisory') === (standing === 'always-advisory') ? [] : ['standing: does not go with the kind']),
    ...(tie === { decision: 'fails', election: 'run-off', advisory: 'shared-rank' }[kind]
      ? []
      : ['tie: does not go with the kind']),
  ];
}

const problemsOfBallots = ({ ballots, doors }: RulePack): string[] =>
  ballots === 'secret' && doors.some((door) => REVEALING_DOORS.includes(door))
    ? ['doors: a secret ballot has no door that reveals the choice']
    : [];

const isMajority = ({ numerator, denominator, inclusive }: Threshold): boolean =>
  inclusive ? numerator * 2 > denominator : numerator * 2 >= denominator;

const isThird = ({ numerator, denominator }: Threshold): boolean => numerator * 3 >= denominator;

const twice = (words: readonly string[]): boolean => new Set(words).size < words.length;

const sameWords = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && others.every((word) => some.includes(word));

/** A strict share of everything is more than everything. */
const canBeMet = ({ numerator, denominator, inclusive }: Threshold): boolean =>
  inclusive ? numerator <= denominator : numerator < denominator;

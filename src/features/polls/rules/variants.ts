import {
  rulePackSchema,
  type ChangedThreshold,
  type LocalVariant,
  type Proxies,
  type RollRules,
  type RulePack,
  type Threshold,
  type VariantChanges as Changes,
} from '../../../../config/rule-packs/index.ts';

/** A local variant that is looser than what it is merged over, or changes what is not there. */
export class VariantRefused extends Error {
  readonly variant: string;
  readonly problems: readonly string[];

  constructor(variant: string, problems: readonly string[]) {
    super(`Variant ${variant}: ${problems.join('; ')}`);
    this.name = 'VariantRefused';
    this.variant = variant;
    this.problems = problems;
  }
}

/**
 * A pack with what a place rules differently. Everything may only become stricter: higher shares, longer notice and
 * disclosure, fewer rolls, doors and methods, fewer proxies. Silence counts with the majority only where the pack leaves that
 * to adopted rules of procedure and the variant refers to some.
 * @throws VariantRefused with everything that is looser or does not go together
 */
export function mergeVariant(pack: RulePack, variant: LocalVariant): RulePack {
  const problems = loosenings(pack, variant);
  if (problems.length > 0) throw new VariantRefused(variant.id, problems);

  const { changes, reference } = variant;
  const merged = rulePackSchema.safeParse({
    ...pack,
    variants: [...pack.variants, `${variant.id}@${variant.version}`],
    rolls: pack.rolls
      .filter(({ of }) => changes.rolls === undefined || changes.rolls.includes(of))
      .map((roll) => mergeRoll(roll, variant)),
    doors: withoutProxies(changes) ? doorsOf(pack, changes).filter((door) => door !== 'proxy') : doorsOf(pack, changes),
    methods: changes.methods ?? pack.methods,
    noticeDays: changes.noticeDays ?? pack.noticeDays,
    disclosureDays: changes.disclosureDays ?? pack.disclosureDays,
    attendance: changes.attendance ?? pack.attendance,
    ballots: changes.ballots ?? pack.ballots,
    silence: changes.silence ?? pack.silence,
    silenceReference: changes.silence === undefined ? pack.silenceReference : reference,
  });
  if (merged.success) return merged.data;
  throw new VariantRefused(
    variant.id,
    merged.error.issues.map(({ message }) => message),
  );
}

const doorsOf = (pack: RulePack, changes: Changes): RulePack['doors'] => changes.doors ?? pack.doors;

const withoutProxies = ({ proxies }: Changes): boolean => proxies?.allowed === false;

function mergeRoll(roll: RollRules, { changes }: LocalVariant): RollRules {
  const changed = (changes.thresholds ?? []).filter((threshold) => threshold.roll === roll.of);
  const merge = (step: ChangedThreshold['step'], thresholds: readonly Threshold[]): Threshold[] =>
    thresholds.map((threshold) => {
      const change = changed.find((one) => one.step === step && one.measure === threshold.measure);
      if (change === undefined) return threshold;
      const { numerator, denominator, inclusive } = change;
      return { ...threshold, numerator, denominator, inclusive };
    });
  return {
    ...roll,
    takesPart: merge('takesPart', roll.takesPart),
    passes: attended(merge('passes', roll.passes), changes),
    proxies: roll.proxies.allowed ? mergeProxies(roll.proxies, changes.proxies) : roll.proxies,
  };
}

/** Where only those attending take part, a share of those who voted is a share of those present. */
const attended = (thresholds: readonly Threshold[], { attendance }: Changes): Threshold[] =>
  thresholds.map((threshold) =>
    attendance === true && threshold.of === 'voted' ? { ...threshold, of: 'present' } : threshold,
  );

const mergeProxies = (proxies: Proxies, changes: Changes['proxies'] = {}): Proxies => ({
  allowed: changes.allowed ?? proxies.allowed,
  most: changes.most ?? proxies.most,
  written: changes.written ?? proxies.written,
  neverCandidates: changes.neverCandidates ?? proxies.neverCandidates,
  listed: changes.listed ?? proxies.listed,
  who: changes.who ?? proxies.who,
});

/** Where the variant asks for less than the pack, or for something the pack does not have. */
function loosenings(pack: RulePack, { changes, reference }: LocalVariant): string[] {
  const rolls = pack.rolls.map(({ of }) => of);
  return [
    ...added('rolls', changes.rolls, rolls),
    ...added('doors', changes.doors, pack.doors),
    ...added('methods', changes.methods, pack.methods),
    ...shorter('noticeDays', changes.noticeDays, pack.noticeDays),
    ...shorter('disclosureDays', changes.disclosureDays, pack.disclosureDays),
    ...(changes.thresholds ?? []).flatMap((change) => loosenedThreshold(pack, change)),
    ...(changes.ballots !== undefined && pack.ballots !== 'either' && changes.ballots !== pack.ballots
      ? [`ballots: the pack says ${pack.ballots}`]
      : []),
    ...pack.rolls.flatMap(({ of, proxies }) => loosenedProxies(of, proxies, changes.proxies)),
    ...(changes.attendance === true && pack.kind !== 'decision'
      ? ['attendance: only decisions are taken at meetings']
      : []),
    ...loosenedSilence(pack, changes, reference),
  ];
}

const added = (what: string, some: readonly string[] | undefined, all: readonly string[]): string[] =>
  (some ?? []).filter((one) => !all.includes(one)).map((one) => `${what}: the pack does not allow ${one}`);

const shorter = (what: string, some: number | undefined, least: number): string[] =>
  some === undefined || some >= least ? [] : [`${what}: ${some} is less than ${least}`];

function loosenedThreshold({ rolls }: RulePack, change: ChangedThreshold): string[] {
  const name = `${change.roll}.${change.step}.${change.measure}`;
  const roll = rolls.find(({ of }) => of === change.roll);
  const threshold = roll?.[change.step].find(({ measure }) => measure === change.measure);
  if (threshold === undefined) return [`${name}: the pack has no such threshold`];
  return isLooser(change, threshold) ? [`${name}: ${wordShare(change)} is looser than ${wordShare(threshold)}`] : [];
}

type Share = Pick<Threshold, 'numerator' | 'denominator' | 'inclusive'>;

/** Whether something meets the one share that does not meet the other. */
function isLooser(one: Share, other: Share): boolean {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator;
  return difference < 0 || (difference === 0 && one.inclusive && !other.inclusive);
}

const wordShare = ({ numerator, denominator, inclusive }: Share): string =>
  `${inclusive ? '≥' : '>'} ${numerator}/${denominator}`;

function loosenedProxies(of: string, { allowed, most, who }: Proxies, changes: Changes['proxies']): string[] {
  if (!allowed || changes === undefined) return [];
  return [
    ...(changes.most !== undefined && most !== null && changes.most > most
      ? [`${of}.proxies: ${changes.most} is more than ${most}`]
      : []),
    // Neither close relatives nor one's household are a part of the other.
    ...(changes.who !== undefined && who !== 'anyone' && changes.who !== who ? [`${of}.proxies: only ${who}`] : []),
  ];
}

function loosenedSilence({ silence }: RulePack, changes: Changes, { kind }: LocalVariant['reference']): string[] {
  if (changes.silence === undefined || silence === 'with-majority') return [];
  if (silence === 'never') return ['silence: never counts here'];
  return kind === 'adopted-rules' ? [] : ['silence: needs the adopted rules of procedure as its reference'];
}

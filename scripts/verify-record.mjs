#!/usr/bin/env node
// Counts a published poll record again, without the server and without any package:
//
//   node verify-record.mjs RECORD.json [DIGEST]
//
// RECORD.json is what GET /polls/{id}/record answers, or its `record` alone. DIGEST is the one that was posted in the group
// when the poll was closed: only with it a record that was changed as a whole, sums and all, is told from the true one.
// Ends with 0 when everything agrees; else it says what does not, line by line, and ends with 1.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const ABSTAIN = 'abstain';
const SCORE = /^([^:]+):(0|[1-9][0-9]*)$/;
const METHODS = ['yes-no', 'single', 'approval', 'score', 'ranked', 'budget'];
const problems = [];
const check = (holds, problem) => void (holds || problems.push(problem));
const same = (one, other) => JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

const [file, posted] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: node verify-record.mjs RECORD.json [DIGEST]');
  process.exit(2);
}
const read = JSON.parse(readFileSync(file, 'utf8'));
const record = read.record ?? read;
const digest = sha256(JSON.stringify(canonical(record)));

try {
  verify(record);
} catch (error) {
  problems.push(`The record cannot be read as one: ${error.message}`);
}
for (const { option, name, salt } of read.names ?? []) {
  const put = record.poll?.options?.find(({ id }) => id === option);
  check(put?.fingerprint === sha256(`${salt} ${name}`), `Candidate ${option} of the record is not ${name}.`);
}
if (read.record !== undefined)
  check(read.digest === digest, `The digest beside the record is ${read.digest}, and ours is ${digest}.`);
if (posted !== undefined)
  check(posted.toLowerCase() === digest, `The digest posted is ${posted}, and ours is ${digest}.`);

for (const problem of problems) console.log(`WRONG  ${problem}`);
if (problems.length === 0) {
  const { poll, roll, ballots, verdict, election } = record;
  console.log(`Poll ${poll.number}, ${poll.title}: ${ballots.length} ballots of ${roll.electors.length} electors.`);
  for (const { title, link } of poll.papers ?? []) console.log(`  to read: ${title} ${link}`);
  const names = new Map((read.names ?? []).map(({ option, name }) => [option, name]));
  for (const { option, votes, rank, points } of record.tally.standings)
    console.log(`  ${rank}. ${option} ${names.get(option) ?? ''}: ${points ?? votes}`);
  if (record.tally.spent !== undefined) console.log(`  funded: ${record.tally.spent.funded.join(', ') || 'nothing'}`);
  if (verdict !== null) console.log(`  verdict: ${verdict.outcome}`);
  if (election !== undefined) console.log(`  ${election.outcome}, elected: ${election.elected.join(', ') || 'nobody'}`);
  console.log(`Everything agrees. Digest: ${digest}`);
  if (posted === undefined) console.log('Compare the digest with the one that was posted in the group.');
}
process.exitCode = problems.length === 0 ? 0 : 1;

/** The fields of every object in the order of their names, so that the same record is the same text. */
function canonical(value) {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    fields.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, field]) => [name, canonical(field)]),
  );
}

function verify({ format, poll, rules, roll, ballots, superseded, setAside, tally, verdict, election }) {
  if (!METHODS.includes(poll.method))
    return check(false, `This verifier does not know the method ${poll.method} and cannot count it again.`);
  const isKnown = format === 'linyi-poll-record/1' || format === 'linyi-poll-record/2';
  check(isKnown, `This verifier does not know the format ${format}.`);
  check(
    (format === 'linyi-poll-record/2') === (poll.doors !== undefined),
    `The format ${format} does not go with the doors.`,
  );
  verifyQuestion(poll);
  verifyRoll(roll);
  verifyBallots(poll, roll, ballots);
  verifyDoors(poll, rules, ballots, superseded);
  if (setAside !== undefined) verifySetAside(poll, roll, [...ballots, ...(superseded ?? [])], setAside);
  const options = poll.options.map(({ id }) => id).filter((option) => option !== ABSTAIN);
  const counted = count(
    poll,
    options,
    ballots.map(({ choices }) => choices),
  );
  check(
    same(counted, tally),
    `The tally says ${JSON.stringify(tally)}, and the ballots come to ${JSON.stringify(counted)}.`,
  );
  const elects = rules !== null && rules.pack.kind === 'election';
  check(
    elects === (poll.election !== undefined) && elects === (election !== undefined),
    'An election, its rules and its result do not go together.',
  );
  if (elects && poll.election !== undefined && election !== undefined)
    verifyElection(poll, rules, roll, counted, election);
  if (rules === null || poll.method !== 'yes-no')
    return check(verdict === null, 'There is a verdict, and nothing by which to judge.');
  check(verdict !== null, 'There is no verdict, and the poll is judged by a rule pack.');
  if (verdict !== null) verifyVerdict(rules, roll, ballots, verdict);
}

/** Points go with a scale, and a budget with what every option costs; what does not can be counted in no way. */
function verifyQuestion({ method, options, scale, budget, notice, papers }) {
  check((method === 'score') === (scale !== undefined), `A scale does not go with the method ${method}.`);
  check((method === 'budget') === (budget !== undefined), `A budget does not go with the method ${method}.`);
  for (const { id, costFen } of options)
    check((costFen !== undefined) === (budget !== undefined), `Option ${id} costs ${costFen}.`);
  if (notice !== undefined) check(typeof notice === 'string' && notice !== '', 'The explanation says nothing.');
  if (papers !== undefined) verifyPapers(papers);
  if (budget === undefined) return;
  const rules = { votes: [undefined], 'equal-shares': ['by-votes', 'kept'] };
  const isKnown = rules[budget.by]?.includes(budget.rest) === true;
  if (!isKnown) throw new Error(`this verifier does not know how to spend a budget by ${budget.by}, ${budget.rest}`);
  for (const fen of [budget.totalFen, ...options.map(({ costFen }) => costFen)])
    if (!Number.isSafeInteger(fen) || fen < 1) throw new Error(`${fen} is no sum of money`);
}

/** Each has a title of its own and says where it is; what it says there is not part of the record. */
function verifyPapers(papers) {
  check(papers.length > 0, 'There is a list of papers, and none is on it.');
  check(new Set(papers.map(({ title }) => title)).size === papers.length, 'Two papers have the same title.');
  for (const { title, link } of papers) {
    check(typeof title === 'string' && title !== '', `The paper at ${link} has no title.`);
    check(
      URL.canParse(link) && new URL(link).protocol === 'https:',
      `The paper ${title} is at ${link}, which is nowhere.`,
    );
  }
}

function verifyRoll({ hash, electors, voted, present, silent }) {
  const lines = electors.map(({ id, areaCm2 }) => `${id} ${areaCm2 ?? ''}\n`).sort();
  const ours = sha256(lines.join(''));
  check(ours === hash, `The roll's hash is ${hash}, and its list comes to ${ours}.`);
  const ids = new Set(electors.map(({ id }) => id));
  check(ids.size === electors.length, 'An elector is on the roll twice.');
  check(new Set(voted).size === voted.length, 'An elector is said to have voted twice.');
  for (const id of voted) check(ids.has(id), `Elector ${id} voted and is not on the roll.`);
  if (silent !== undefined) verifySilent(silent, ids, voted);
  if (present === undefined) return;
  check(new Set(present).size === present.length, 'An elector is said to have attended twice.');
  for (const id of present) check(ids.has(id), `Elector ${id} attended and is not on the roll.`);
  for (const id of voted) check(present.includes(id), `Elector ${id} voted and did not attend.`);
}

function verifySilent(silent, ids, voted) {
  check(new Set(silent).size === silent.length, 'An elector is said twice to have been silent.');
  for (const id of silent) check(ids.has(id), `Elector ${id} was silent and is not on the roll.`);
  for (const id of silent) check(!voted.includes(id), `Elector ${id} is said to have voted and to have been silent.`);
}

function verifyBallots(poll, { electors, voted }, ballots) {
  const { method, options, form, doors, election } = poll;
  // Only what came on paper can be invalid.
  const canBeInvalid = doors?.others.some((door) => door === 'paper' || door === 'envelope') === true;
  const areas = new Map(electors.map(({ id, areaCm2 }) => [id, areaCm2]));
  check(ballots.length === voted.length, `There are ${ballots.length} ballots of ${voted.length} electors who voted.`);
  check(new Set(ballots.map(({ code }) => code)).size === ballots.length, 'Two ballots have the same code.');
  for (const { code, choices, elector, areaCm2 } of ballots) {
    const isOne = method === 'yes-no' || method === 'single';
    const most = isOne ? 1 : (election?.seats ?? options.length);
    const fits = isBallot(choices, poll, canBeInvalid) && choices.length <= most;
    check(fits, `Ballot ${code} does not choose what was put to the vote.`);
    check(
      (elector !== undefined) === (form === 'open'),
      `Ballot ${code} of a poll that is ${form} says ${elector ?? 'nobody'}.`,
    );
    if (elector === undefined) continue;
    check(voted.includes(elector), `Ballot ${code} is of elector ${elector}, who is not said to have voted.`);
    check(
      areas.get(elector) === areaCm2,
      `Ballot ${code} has the area ${areaCm2}, and its elector ${areas.get(elector)}.`,
    );
  }
  const owners = ballots.flatMap(({ elector }) => elector ?? []);
  check(new Set(owners).size === owners.length, 'An elector has two ballots.');
  const sorted = (list) => list.map((area) => area ?? -1).sort((one, other) => one - other);
  const cast = sorted(ballots.map(({ areaCm2 }) => areaCm2));
  check(
    same(cast, sorted(voted.map((id) => areas.get(id)))),
    'The areas of the ballots are not those of the electors who voted.',
  );
}

function isBallot(choices, { method, options, scale }, canBeInvalid) {
  if (choices.length === 0) return canBeInvalid;
  const isOne = method === 'yes-no' || method === 'single';
  const isOnScale = ({ points }) => points >= scale.lowest && points <= scale.highest;
  if (method === 'score' && !choices.every((choice) => SCORE.test(choice) && isOnScale(scoreIn(choice)))) return false;
  const chosen = method === 'score' ? choices.map((choice) => scoreIn(choice).option) : choices;
  const isOnce = new Set(chosen).size === chosen.length;
  return chosen.every((one) => options.some(({ id }) => id === one)) && isOnce && (!isOne || chosen.length === 1);
}

/** `1:5` gives option 1 five points. */
function scoreIn(choice) {
  const [, option, points] = SCORE.exec(choice);
  return { option, points: Number(points) };
}

/**
 * Of an open poll with several doors each ballot says by which it came, and what else came in for the same elector is there
 * too: an elector's own ballot goes before a proxy's; of their own, paper or the others, as it was declared.
 */
function verifyDoors(poll, rules, ballots, superseded) {
  const { form, doors } = poll;
  if (doors === undefined || form === 'secret') {
    check(superseded === undefined, 'There are superseded ballots, and one door only.');
    for (const { code, door } of ballots) check(door === undefined, `Ballot ${code} says by which door it came.`);
    if (doors === undefined) return;
  }
  check(rules !== null, 'There are other doors, and no rule pack that allows them.');
  const rank = { paper: doors.precedence === 'paper' ? 2 : 1, proxy: 0 };
  check(['paper', 'online'].includes(doors.precedence), `Nobody knows the precedence ${doors.precedence}.`);
  for (const door of doors.others) check(rules?.pack.doors.includes(door), `The rule pack has no door ${door}.`);
  check(new Set(doors.others).size === doors.others.length, 'A door is there twice.');
  if (form === 'secret') return;

  const rankOf = (door) => rank[door] ?? (doors.precedence === 'paper' ? 1 : 2);
  const kindOf = (door) => (door === 'paper' || door === 'proxy' ? door : 'own');
  const counts = new Map(ballots.map((ballot) => [ballot.elector, ballot]));
  for (const { door, choices, elector } of [...ballots, ...superseded]) {
    check(door === 'online' || doors.others.includes(door), `A ballot of elector ${elector} came by ${door}.`);
    check(
      isBallot(choices, poll, door === 'paper'),
      `A ballot of elector ${elector} by ${door} chooses what is not there.`,
    );
  }
  const seen = new Set(ballots.map(({ elector, door }) => `${elector} ${kindOf(door)}`));
  for (const { elector, door } of superseded) {
    const key = `${elector} ${kindOf(door)}`;
    check(!seen.has(key), `Elector ${elector} has two ballots of the same kind.`);
    seen.add(key);
    const other = counts.get(elector);
    check(other !== undefined, `A ballot of elector ${elector} is superseded, and none counts.`);
    if (other !== undefined)
      check(
        rankOf(other.door) > rankOf(door),
        `Of elector ${elector} the ballot by ${door} counts, not the one by ${other.door}.`,
      );
  }
}

/** What was challenged and set aside is neither among the ballots that count nor among those that were superseded. */
function verifySetAside({ form, doors }, { electors, silent }, ballots, setAside) {
  check(form === 'open' && doors !== undefined, 'Ballots are set aside, and nobody can say whose they are.');
  const key = ({ elector, door }) => `${elector} ${door}`;
  const keys = setAside.map(key);
  const isSorted = keys.every((one, index) => index === 0 || keys[index - 1] < one);
  check(keys.length > 0 && isSorted, 'The ballots set aside are not each once, in the order of the electors.');
  for (const { elector, door } of setAside) {
    check(
      electors.some(({ id }) => id === elector),
      `A ballot of ${elector} is set aside, who is not on the roll.`,
    );
    check(door === 'online' || doors?.others.includes(door) === true, `A ballot by ${door} is set aside.`);
  }
  for (const ballot of ballots)
    check(!keys.includes(key(ballot)), `The ballot ${key(ballot)} is set aside and is there.`);
  for (const { elector } of setAside)
    check(!silent?.includes(elector), `Elector ${elector} is said to be silent, and a ballot of theirs is set aside.`);
}

function count({ method, scale, budget, options: priced }, options, all) {
  // An invalid ballot takes part and chooses nothing.
  const ballots = all.filter((choices) => choices.length > 0);
  if (method === 'score')
    return { participants: all.length, abstained: 0, standings: byPoints(options, ballots, scale) };
  const votes = new Map([...options, ABSTAIN].map((option) => [option, 0]));
  for (const choices of ballots) {
    for (const choice of method === 'approval' || method === 'budget' ? choices : choices.slice(0, 1))
      votes.set(choice, votes.get(choice) + 1);
  }
  const standings = method === 'ranked' ? schulze(options, ballots, votes) : byVotes(options, votes);
  const counted = { participants: all.length, abstained: votes.get(ABSTAIN), standings };
  return method === 'budget' ? { ...counted, spent: spend(priced, ballots, votes, budget) } : counted;
}

function byPoints(options, ballots, { blank }) {
  const given = ballots.map((choices) => new Map(choices.map(scoreIn).map(({ option, points }) => [option, points])));
  const sums = options.map((option) => ({
    option,
    votes: given.filter((scores) => scores.has(option)).length,
    points: given.reduce((sum, scores) => sum + (scores.get(option) ?? blank), 0),
  }));
  const ranked = sums.map((one) => ({ ...one, rank: 1 + sums.filter(({ points }) => points > one.points).length }));
  return ranked.sort((one, other) => one.rank - other.rank);
}

/**
 * What the approvals spend the money on; what nobody approves of is not bought, and of equals the one that was put earlier is.
 * Equal shares: everybody has the same part of the money. Next is bought what takes of its payers the least part of its price
 * each, all of them paying the same or all they have left.
 */
function spend(options, ballots, votes, { totalFen, by, rest }) {
  const wanted = options.filter(({ id }) => votes.get(id) > 0);
  const shared = by === 'equal-shares' ? spendShares(wanted, ballots, totalFen) : [];
  const bought = by === 'votes' || rest === 'by-votes' ? spendByVotes(wanted, shared, votes, totalFen) : shared;
  const spentFen = costOf(bought);
  return { funded: bought.map(({ id }) => id), spentFen, leftFen: totalFen - spentFen };
}

function spendShares(wanted, ballots, totalFen) {
  const voters = ballots.map((choices) => ({ choices, left: [BigInt(totalFen), BigInt(ballots.length)] }));
  const bought = [];
  for (;;) {
    const offers = wanted
      .filter((option) => !bought.includes(option))
      .map((option) => ({ option, payment: paymentFor(option, voters) }))
      .filter(({ payment }) => payment !== undefined)
      .map((offer) => ({ ...offer, part: [offer.payment[0], offer.payment[1] * BigInt(offer.option.costFen)] }));
    if (offers.length === 0) return bought;
    const best = offers.reduce((one, other) => (isLess(other.part, one.part) ? other : one));
    for (const voter of voters.filter(({ choices }) => choices.includes(best.option.id)))
      voter.left = isLess(voter.left, best.payment) ? [0n, 1n] : minus(voter.left, best.payment);
    bought.push(best.option);
  }
}

/** Most votes first, beside what is bought already; what is too dear for the rest is passed over. */
function spendByVotes(wanted, already, votes, totalFen) {
  const bought = [...already];
  for (;;) {
    const left = totalFen - costOf(bought);
    const fitting = wanted.filter((option) => !bought.includes(option) && option.costFen <= left);
    if (fitting.length === 0) return bought;
    bought.push(fitting.reduce((one, other) => (votes.get(other.id) > votes.get(one.id) ? other : one)));
  }
}

function costOf(options) {
  return options.reduce((sum, { costFen }) => sum + costFen, 0);
}

/** What whoever pays most for the option pays; nothing when those who approve of it have too little left. */
function paymentFor({ id, costFen }, voters) {
  const payers = voters.filter(({ choices }) => choices.includes(id)).map(({ left }) => left);
  payers.sort((one, other) => (isLess(one, other) ? -1 : Number(isLess(other, one))));
  let due = [BigInt(costFen), 1n];
  for (const [index, left] of payers.entries()) {
    const each = lowest([due[0], due[1] * BigInt(payers.length - index)]);
    if (!isLess(left, each)) return each;
    due = minus(due, left);
  }
  return undefined;
}

/** Fractions are pairs of whole numbers, the lower one above zero. */
function isLess([upper, lower], [otherUpper, otherLower]) {
  return upper * otherLower < otherUpper * lower;
}

function minus([upper, lower], [otherUpper, otherLower]) {
  return lowest([upper * otherLower - otherUpper * lower, lower * otherLower]);
}

function lowest([upper, lower]) {
  let [large, small] = [upper, lower];
  while (small > 0n) [large, small] = [small, large % small];
  return [upper / large, lower / large];
}

function byVotes(options, votes) {
  const rankOf = (option) => 1 + options.filter((other) => votes.get(other) > votes.get(option)).length;
  const standings = options.map((option) => ({ option, votes: votes.get(option), rank: rankOf(option) }));
  return standings.sort((one, other) => other.votes - one.votes);
}

/** Schulze's method by winning votes; what a ballot leaves out is below all that it ranks. */
function schulze(options, ballots, votes) {
  const above = (one, other) =>
    ballots.filter((ranking) => {
      const [place, otherPlace] = [ranking.indexOf(one), ranking.indexOf(other)];
      return place !== -1 && (otherPlace === -1 || place < otherPlace);
    }).length;
  const path = new Map(options.map((one) => [one, new Map()]));
  for (const one of options)
    for (const other of options)
      path.get(one).set(other, above(one, other) > above(other, one) ? above(one, other) : 0);
  for (const via of options)
    for (const one of options)
      for (const other of options) {
        const through = Math.min(path.get(one).get(via), path.get(via).get(other));
        if (one !== other && through > path.get(one).get(other)) path.get(one).set(other, through);
      }
  const beats = (one, other) => path.get(one).get(other) > path.get(other).get(one);
  const standings = [];
  for (let left = [...options]; left.length > 0;) {
    const best = left.filter((one) => !left.some((other) => other !== one && beats(other, one)));
    const rank = standings.length + 1;
    for (const option of best) standings.push({ option, votes: votes.get(option), rank });
    left = left.filter((option) => !best.includes(option));
  }
  return standings;
}

/** Whole numbers only: a share is reached when part · denominator is at least (or, where it must be more, above) whole · numerator. */
function verifyVerdict({ pack, roll: kind }, { electors, present, silent }, ballots, verdict) {
  const rules = pack.rolls.find(({ of }) => of === kind);
  check(rules !== undefined, `The rule pack ${pack.id} has no roll of ${kind}.`);
  check(
    verdict.pack.id === pack.id && verdict.pack.version === pack.version && verdict.roll === kind,
    'The verdict is by other rules.',
  );
  if (rules === undefined || pack.kind === 'advisory')
    return check(verdict.outcome === 'opinion-only', 'An advisory pack decides nothing.');
  const sum = (list, measure) => list.reduce((all, { areaCm2 = 0 }) => all + (measure === 'area' ? areaCm2 : 1), 0);
  const saying = (choice, measure) =>
    sum(
      ballots.filter(({ choices }) => choices[0] === choice),
      measure,
    );
  const counts = Object.fromEntries(
    rules.measures.map((measure) => [
      measure,
      {
        total: sum(electors, measure),
        voted: sum(ballots, measure),
        agree: saying('yes', measure),
        against: saying('no', measure),
      },
    ]),
  );
  check((pack.silence === 'with-majority') === (silent !== undefined), 'Silence goes with rules that count it.');
  const joined = silent === undefined ? undefined : largerSide(Object.values(counts));
  check(
    same(verdict.silence?.reference ?? null, pack.silenceReference),
    'Silence counts by other rules than the pack says.',
  );
  check(
    verdict.silence?.joined === joined,
    `The silent join ${joined}, and the record says ${verdict.silence?.joined}.`,
  );
  for (const measure of silent === undefined ? [] : rules.measures) {
    const those = electors.filter(({ id }) => silent.includes(id));
    counts[measure].voted += sum(those, measure);
    counts[measure][joined] += sum(those, measure);
  }
  check(pack.attendance === (present !== undefined), 'Who attended a session goes with rules that ask for it.');
  const attending = new Set(present);
  const came = (measure) =>
    pack.attendance
      ? sum(
          electors.filter(({ id }) => attending.has(id)),
          measure,
        )
      : counts[measure].voted;
  const outcome = outcomeOf(rules, counts, came);
  check(verdict.outcome === outcome, `The verdict is ${verdict.outcome}, and the ballots come to ${outcome}.`);
  check(same(verdict.possible, [outcome]), `Possible is ${outcome}, and the record says ${verdict.possible}.`);
  for (const { step, threshold, part, whole } of verdict.lines) {
    const { total, agree } = counts[threshold.measure];
    const those = came(threshold.measure);
    const ours = step === 'passes' ? [agree, threshold.of === 'roll' ? total : those] : [those, total];
    check(same([part, whole], ours), `A line of the verdict says ${part} of ${whole}, and it is ${ours.join(' of ')}.`);
  }
}

/** The side that the silent join: the larger one in every measure, else none. */
function largerSide(counts) {
  const sides = counts.map(({ agree, against }) => (agree === against ? 0 : agree > against ? 1 : -1));
  const side = sides.every((one) => one === sides[0]) ? sides[0] : 0;
  return side === 0 ? 'abstain' : side > 0 ? 'agree' : 'against';
}

function reached({ numerator, denominator, inclusive }, part, whole) {
  return whole > 0 && (inclusive ? part * denominator >= whole * numerator : part * denominator > whole * numerator);
}

/** Who is elected: more than half of those voting, in the run-off the pack's share; equals for too few seats are tied. */
function verifyElection({ options, election: { seats, round } }, { pack, roll: kind }, { electors }, tally, verdict) {
  const rules = pack.rolls.find(({ of }) => of === kind);
  check(rules !== undefined, `The rule pack ${pack.id} has no roll of ${kind}.`);
  const { pack: by, roll } = verdict;
  check(by.id === pack.id && by.version === pack.version && roll === kind, 'The election is judged by other rules.');
  if (rules === undefined) return;
  const voted = tally.participants;
  const votes = new Map(tally.standings.map((standing) => [standing.option, standing.votes]));
  const candidates = options.map(({ id }) => ({ id, votes: votes.get(id) }));
  const share = round === 'first' ? rules.passes[0] : pack.election.runOff;
  const line = (threshold, part, whole, met, more) => ({
    part,
    whole,
    met,
    needed: leastOf(threshold, whole),
    ...more,
  });
  const isValid = reached(rules.takesPart[0], voted, electors.length);
  const lines = [
    line(rules.takesPart[0], voted, electors.length, isValid, {}),
    ...candidates.map((one) => line(share, one.votes, voted, reached(share, one.votes, voted), { candidate: one.id })),
  ];
  const said = verdict.lines.map(({ part, whole, met, needed, candidate }) => ({
    part,
    whole,
    met,
    needed,
    candidate,
  }));
  check(same(said, lines), 'The lines of the election are not what the ballots come to.');
  const isEnough = candidates.length >= (round === 'first' ? seats + 1 : 1);
  const nobody = { elected: [], tied: [], seatsLeft: seats, runOff: [] };
  const seated = isEnough && isValid ? seat(candidates, share, voted, seats) : nobody;
  const filled = seated.seatsLeft === 0 ? 'filled' : 'seats-left';
  const outcome = isEnough ? (isValid ? filled : 'quorum-not-met') : 'too-few-candidates';
  const { elected, tied, seatsLeft, runOff } = verdict;
  check(
    same({ outcome, ...seated }, { outcome: verdict.outcome, elected, tied, seatsLeft, runOff }),
    `The election says ${verdict.outcome}, ${elected}, and the ballots come to ${outcome}, ${seated.elected}.`,
  );
}

function seat(candidates, share, voted, seats) {
  const byVotes = (list) => list.toSorted((one, other) => other.votes - one.votes);
  const ids = (list) => list.map(({ id }) => id);
  const enough = byVotes(candidates.filter(({ votes }) => reached(share, votes, voted)));
  const last = enough[seats - 1];
  const isTied = last !== undefined && enough[seats]?.votes === last.votes;
  const elected = isTied ? enough.filter(({ votes }) => votes > last.votes) : enough.slice(0, seats);
  const tied = isTied ? enough.filter(({ votes }) => votes === last.votes) : [];
  const seatsLeft = seats - elected.length;
  const others = byVotes(candidates.filter((one) => !elected.includes(one)));
  const least = (others[seatsLeft] ?? others.at(-1))?.votes ?? 0;
  const next = seatsLeft === 0 ? [] : others.filter(({ votes }) => votes >= least);
  return { elected: ids(elected), tied: ids(tied), seatsLeft, runOff: ids(isTied ? tied : next) };
}

/** The least part that is enough. */
function leastOf({ numerator, denominator, inclusive }, whole) {
  const floor = Math.floor((whole * numerator) / denominator);
  return inclusive && (whole * numerator) % denominator === 0 ? Math.max(1, floor) : floor + 1;
}

function outcomeOf({ takesPart, passes }, counts, cameTo) {
  if (!takesPart.every((one) => reached(one, cameTo(one.measure), counts[one.measure].total))) return 'quorum-not-met';
  const wholeOf = ({ of, measure }) => (of === 'roll' ? counts[measure].total : cameTo(measure));
  return passes.every((one) => reached(one, counts[one.measure].agree, wholeOf(one))) ? 'passed' : 'majority-not-met';
}

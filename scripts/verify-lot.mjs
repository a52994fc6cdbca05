#!/usr/bin/env node
// Draws the published lot of a hearing again, without the server and without any package:
//
//   node verify-lot.mjs RECORD.json [DIGEST]
//
// RECORD.json is what GET /hearings/{id}/lot/record answers, or its `record` alone. DIGEST is the one that was posted in the group
// when the lot was drawn: only with it a record that was changed as a whole is told from the true one. What it prints of
// commitment and list can be compared with what was posted at the notice and at the end of sign-up.
// Ends with 0 when everything agrees; else it says what does not, line by line, and ends with 1.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const FORMAT = 'linyi-hearing-lot/1';
const METHOD = 'controlled-rounding-by-building-and-age/sha-256';
const HEX = /^[0-9a-f]{64}$/;
const WORDS = 2 ** 32;
const problems = [];
const check = (holds, problem) => void (holds || problems.push(problem));
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const same = (one, other) => JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));
const isCount = (value) => Number.isSafeInteger(value) && value >= 1;

const [file, posted] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: node verify-lot.mjs RECORD.json [DIGEST]');
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
if (read.record !== undefined)
  check(read.digest === digest, `The digest beside the record is ${read.digest}, and ours is ${digest}.`);
if (posted !== undefined)
  check(posted.toLowerCase() === digest, `The digest posted is ${posted}, and ours is ${digest}.`);

for (const problem of problems) console.log(`WRONG  ${problem}`);
if (problems.length === 0) {
  const { hearing, seats, list, commitment, calledOut, selected, reserves } = record;
  console.log(
    `Hearing ${hearing.number}, ${hearing.title}: ${seats} seats, ${list.entries.length} people on the list.`,
  );
  console.log(`  selected: ${selected.join(', ')}`);
  console.log(`  reserves, in their order: ${reserves.join(', ') || 'none'}`);
  console.log(`  commitment, posted at the notice: ${commitment}`);
  console.log(`  list, version ${list.version}, posted when it was frozen: ${list.hash}`);
  console.log(`  digits called out: ${calledOut}`);
  console.log(`Everything agrees. Digest: ${digest}`);
  if (posted === undefined) console.log('Compare the digest with the one that was posted in the group.');
}
process.exitCode = problems.length === 0 ? 0 : 1;

/** The fields of every object in the order of their names, so that the same record is the same text. */
function canonical(value) {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, canonical(field)]));
}

function verify({ format, method, seats, commitment, announcedAt, list, secret, calledOut, seed, drawnAt, ...drawn }) {
  if (format !== FORMAT) return check(false, `This verifier does not know the format ${format}.`);
  if (method !== METHOD) return check(false, `This verifier does not know the method ${method} and cannot draw by it.`);
  if (!isCount(seats)) throw new Error(`${seats} is no number of seats`);
  const { entries, hash, frozenAt } = list;
  for (const { number, building, ageBand } of entries)
    if (!isCount(number) || typeof building !== 'string' || typeof ageBand !== 'string')
      throw new Error(`the list has an entry ${number}, ${building}, ${ageBand}`);
  check(entries.length > 0, 'Nobody is on the list.');
  check(new Set(entries.map(({ number }) => number)).size === entries.length, 'A number is on the list twice.');

  check(HEX.test(secret), 'The secret is not 64 hexadecimal digits.');
  check(sha256(secret) === commitment, `The secret is not the one that was bound at the notice: ${sha256(secret)}.`);
  const ordered = [...entries].sort((one, other) => one.number - other.number);
  check(same(ordered, entries), 'The list is not in the order of its numbers.');
  const lines = ordered.map(({ number, building, ageBand }) => `${JSON.stringify([number, building, ageBand])}\n`);
  const ours = sha256(lines.join(''));
  check(ours === hash, `The list's hash is ${hash}, and its entries come to ${ours}.`);
  check(/^[0-9]{4,40}$/.test(calledOut), `${calledOut} are no digits that were called out.`);
  const seedOurs = sha256(`${secret} ${hash} ${calledOut}`);
  check(seedOurs === seed, `The seed is ${seed}, and its sources come to ${seedOurs}.`);
  const inTime = [announcedAt, frozenAt, drawnAt].map((moment) => Date.parse(moment));
  const follows = inTime[0] <= inTime[1] && inTime[1] <= inTime[2];
  check(follows, 'The notice, the frozen list and the lot do not follow each other in time.');

  const again = draw(ordered, seats, seed);
  for (const part of ['selected', 'reserves'])
    check(
      same(drawn[part], again[part]),
      `${part} says ${JSON.stringify(drawn[part])}, and the lot comes to ${JSON.stringify(again[part])}.`,
    );
}

/** Seats shared out over buildings and age bands; within each of both by lot, the others being reserves, by lot too. */
function draw(list, seats, seed) {
  if (list.length <= seats) return { selected: list.map(({ number }) => number), reserves: [] };
  const chance = chanceFrom(seed);
  const buildings = namesOf(list.map(({ building }) => building));
  const bands = namesOf(list.map(({ ageBand }) => ageBand));
  const strata = buildings.map((building) =>
    bands.map((band) =>
      list.filter((one) => one.building === building && one.ageBand === band).map(({ number }) => number),
    ),
  );
  const allotted = allot(
    strata.map((row) => row.map((people) => people.length)),
    seats,
    chance,
  );
  const [selected, rest] = [[], []];
  strata.forEach((row, at) =>
    row.forEach((people, column) => {
      const order = shuffled(people, chance);
      selected.push(...order.slice(0, allotted[at][column]));
      rest.push(...order.slice(allotted[at][column]));
    }),
  );
  return { selected: selected.sort((one, other) => one - other), reserves: shuffled(rest, chance) };
}

/** By code units. */
function namesOf(names) {
  return [...new Set(names)].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}

/**
 * Whole numbers below a bound: SHA-256 of `seed:0`, `seed:1`, … each cut into eight numbers of 32 bits, the highest byte first;
 * one at or above the largest multiple of the bound is passed over.
 */
function chanceFrom(seed) {
  let blocks = 0;
  let words = [];
  const next = () => {
    if (words.length === 0) {
      const bytes = createHash('sha256').update(`${seed}:${blocks}`).digest();
      words = Array.from({ length: 8 }, (_, index) => bytes.readUInt32BE(index * 4));
      blocks += 1;
    }
    return words.shift();
  };
  return (below) => {
    const end = WORDS - (WORDS % below);
    for (;;) {
      const word = next();
      if (word < end) return word % below;
    }
  };
}

/** Fisher and Yates, from the end. */
function shuffled(items, chance) {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = chance(last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

/**
 * Unbiased controlled rounding (Cox 1987) in whole numbers: each cell, row and column gets its proportional number of seats
 * rounded down or up. A further row and column make every sum whole.
 */
function allot(counts, seats, chance) {
  const all = counts.flat().reduce((sum, count) => sum + count, 0);
  const missing = (sum) => (all - (sum % all)) % all;
  const parts = counts.map((row) => row.map((count) => (seats * count) % all));
  const rows = parts.map((row) => [...row, missing(row.reduce((sum, rest) => sum + rest, 0))]);
  const columns = parts[0].map((_, column) => missing(parts.reduce((sum, row) => sum + row[column], 0)));
  const rests = [...rows, [...columns, 0]];
  for (let cycle = findCycle(rests, all); cycle !== null; cycle = findCycle(rests, all))
    turn(rests, cycle, all, chance);
  return counts.map((row, at) =>
    row.map((count, column) => Math.floor((seats * count) / all) + (rests[at][column] === all ? 1 : 0)),
  );
}

/** Cells that are not whole, each in the row or column of the one before, in turn, until they close. */
function findCycle(rests, all) {
  const isOpen = (row, column) => rests[row][column] > 0 && rests[row][column] < all;
  const first = rests.findIndex((row, at) => row.some((_, column) => isOpen(at, column)));
  if (first < 0) return null;
  const [rows, columns, way] = [[first], [], []];
  for (;;) {
    const row = rows.at(-1);
    const column = rests[row].findIndex((_, at) => isOpen(row, at) && at !== columns.at(-1));
    way.push([row, column]);
    const seen = columns.indexOf(column);
    if (seen >= 0) return way.slice(2 * seen + 1);
    columns.push(column);
    const next = rests.findIndex((_, at) => isOpen(at, column) && at !== row);
    way.push([next, column]);
    const met = rows.indexOf(next);
    if (met >= 0) return way.slice(2 * met);
    rows.push(next);
  }
}

/** Brings one cell of the cycle to a whole number, up or down, by a chance that leaves every cell as it is on average. */
function turn(rests, cycle, all, chance) {
  const room = cycle.map(([row, column], at) => {
    const rest = rests[row][column];
    return at % 2 === 0 ? { up: all - rest, down: rest } : { up: rest, down: all - rest };
  });
  const up = Math.min(...room.map((one) => one.up));
  const down = Math.min(...room.map((one) => one.down));
  const step = chance(up + down) < down ? up : -down;
  cycle.forEach(([row, column], at) => {
    rests[row][column] += at % 2 === 0 ? step : -step;
  });
}

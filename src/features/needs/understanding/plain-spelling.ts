import { SIMPLIFIED, SLIPS, TRADITIONAL } from '../../../../config/taxonomy/danger/index.ts';

const simplified = new Map([...TRADITIONAL].map((character, index) => [character, [...SIMPLIFIED][index]!]));
const slips = new Map(SLIPS);
const anySlip = new RegExp([...slips.keys()].join('|'), 'gu');

/** 垮喽, 不见咯: how dialects say 了. Not in 咯血 and 哗啦. */
const ENDING = /(?<![哗呼哇])[啦喽嘞啰]|咯(?!血)/gu;

/**
 * A hurried message in the spelling that rules are written in: half-width, simplified, without common
 * slips; a space between clauses is a comma, any other goes.
 */
export function plainSpelling(message: string): string {
  return Array.from(message.normalize('NFKC'), (character) => simplified.get(character) ?? character)
    .join('')
    .replace(/(?<=\S{4})[^\S\n]+(?=\S{4})/gu, ',')
    .replace(/[^\S\n]+/gu, '')
    .replace(anySlip, (slip) => slips.get(slip)!)
    .replace(ENDING, '了');
}

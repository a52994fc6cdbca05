import type { Posted } from '../../../features/regions/index.ts';
import {
  sayDoor,
  wordBudgetRule,
  wordCount,
  wordLine,
  wordOption,
  wordPaper,
  wordVerdict,
  type Budget,
  type NamedElector,
  type Poll,
  type PollRecord,
  type PollResult,
  type PollRules,
} from '../../../features/polls/index.ts';
import { say, sayMoment, sayPeriod, sayYuan } from '../../../phrases/index.ts';
import type { PrintedSheet, SheetBlock } from '../../../platform/poster/sheet.ts';

export interface NoticeParts {
  readonly poll: Poll;
  readonly rules: PollRules;
  readonly posted: Posted;
  readonly scrutineers: readonly string[];
  readonly lacksAgainst: boolean;
}

/** The notice of a vote under a rule pack: what is asked, who votes how until when, and by what it passes. */
export function noticeSheet(parts: NoticeParts): PrintedSheet {
  const { poll, rules, posted, scrutineers, lacksAgainst } = parts;
  const { number, title, opensAt, closesAt, doors } = poll;
  const ways = ['online' as const, ...(doors?.others ?? [])].map((door) => sayDoor(door)).join('、');
  const articles = rules.pack.articles.map(({ law, article }) => say('kit.article', { law, article })).join('\n');
  const blocks: SheetBlock[] = [
    fact('place', posted.place),
    fact('question', title),
    ...(poll.notice === undefined ? [] : [fact('about', poll.notice)]),
    ...(poll.papers === undefined ? [] : [fact('to-read', poll.papers.map(wordPaper).join('\n'))]),
    fact('options', poll.options.map(wordOption).join('、')),
    ...(poll.budget === undefined ? [] : [fact('budget', wordBudget(poll.budget))]),
    ...(lacksAgainst ? [{ kind: 'text' as const, text: say('kit.no-against'), isStrong: true }] : []),
    fact('when', sayPeriod(opensAt, closesAt)),
    fact('who', say(`polls.roll-${rules.roll}`)),
    fact('form', say(poll.form === 'secret' ? 'kit.secret' : 'kit.signed')),
    fact('ways', ways),
    ...(doors?.others.includes('paper') === true ? [fact('twice', say(`kit.precedence-${doors.precedence}`))] : []),
    ...(doors?.papersUntil === undefined ? [] : [fact('papers-until', sayMoment(doors.papersUntil))]),
    ...(poll.noticeReason === undefined ? [] : [fact('early', poll.noticeReason)]),
    fact('rules', [rules.pack.title, articles].filter((text) => text !== '').join('\n')),
    ...(scrutineers.length === 0 ? [] : [fact('scrutineers', scrutineers.join('、'))]),
    ...(posted.dutyPhone === undefined ? [] : [fact('phone', posted.dutyPhone)]),
    { kind: 'blank', label: say('kit.posted-by') },
  ];
  return sheetOf(poll, posted, [{ title: say('kit.notice', { number }), blocks, foot: footOf(poll) }]);
}

export interface BallotParts {
  readonly poll: Poll;
  readonly posted: Posted;
  readonly electors: readonly NamedElector[];
  readonly lacksAgainst: boolean;
}

/** Named ballots, a page for each elector: what is asked, the boxes, and where to sign. */
export function ballotSheets({ poll, posted, electors, lacksAgainst }: BallotParts): PrintedSheet {
  const { number, title, closesAt } = poll;
  const pages = electors.map(({ elector, names, doors }) => {
    const blocks: SheetBlock[] = [
      fact('place', posted.place),
      fact('elector', names.join('、')),
      ...(doors.length === 0 ? [] : [fact('doors', doors.join('、'))]),
      ...(elector.areaCm2 === undefined ? [] : [fact('area', inSquareMetres(elector.areaCm2))]),
      fact('question', title),
      { kind: 'text', text: howToAnswer(poll) },
      ...placesToAnswer(poll),
      ...(lacksAgainst ? [{ kind: 'text' as const, text: say('kit.no-against'), isStrong: true }] : []),
      fact('until', sayMoment(closesAt)),
      { kind: 'blank', label: say('kit.signature') },
      { kind: 'blank', label: say('kit.signed-on') },
    ];
    return { title: say('kit.ballot', { number }), blocks, foot: say('kit.ballot-foot', { number, id: elector.id }) };
  });
  return sheetOf(poll, posted, pages);
}

export interface ResultParts {
  readonly poll: Poll;
  readonly result: PollResult;
  readonly record: PollRecord;
  readonly posted: Posted;
  readonly scrutineers: readonly string[];
}

/** The result sheet: what came in by which door, each threshold with who took part and what share agreed, and where to sign. */
export function resultSheet({ poll, result, record, posted, scrutineers }: ResultParts): PrintedSheet {
  const { number, title, basis } = poll;
  const { participants, verdict, digest, countedAt } = result;
  const area = (list: readonly { readonly areaCm2?: number }[]): number =>
    list.reduce((sum, { areaCm2 = 0 }) => sum + areaCm2, 0);
  const total = area(record.roll.electors);
  const blocks: SheetBlock[] = [
    fact('place', posted.place),
    fact('question', title),
    fact('roll', say('kit.of-roll', { roll: record.roll.electors.length, participants })),
    ...(total === 0
      ? []
      : [
          fact('area', say('kit.of-area', { all: inSquareMetres(total), voted: inSquareMetres(area(record.ballots)) })),
        ]),
    ...doorsOf(record),
    fact('votes', wordCount(poll, result).join('\n')),
    ...(verdict?.lines ?? []).map((line): SheetBlock => ({ kind: 'text', text: wordLine(line, verdict!.roll) })),
    {
      kind: 'text',
      isStrong: true,
      text: verdict === undefined ? say('polls.advisory') : wordVerdict({ ...verdict, lines: [] }, basisOf(basis)),
    },
    ...(basis === undefined ? [] : [fact('basis', basis.reference)]),
    fact('counted', sayMoment(countedAt)),
    fact('digest', digest ?? ''),
    ...(scrutineers.length === 0 ? [] : [fact('scrutineers', scrutineers.join('、'))]),
    { kind: 'blank', label: say('kit.counted-by') },
    { kind: 'blank', label: say('kit.watched-by') },
  ];
  return sheetOf(poll, posted, [{ title: say('kit.result', { number }), blocks, foot: footOf(poll) }]);
}

/** Of an open poll: how many ballots came by which door, how many were set aside, and who was silent where that counts. */
function doorsOf({ ballots, poll, setAside = [], roll: { silent = [] } }: PollRecord): SheetBlock[] {
  if (poll.doors === undefined || poll.form === 'secret') return [];
  const lines = (['online', ...poll.doors.others] as const).map((door) =>
    say('kit.by-door', { door: sayDoor(door), count: ballots.filter((ballot) => ballot.door === door).length }),
  );
  const beside = [
    ...(setAside.length === 0 ? [] : [say('kit.set-aside', { count: setAside.length })]),
    ...(silent.length === 0 ? [] : [say('kit.silent', { count: silent.length })]),
  ];
  return [fact('ways', [lines.join('、'), ...beside].join('\n'))];
}

function howToAnswer({ number, method, scale, budget }: Poll): string {
  if (scale !== undefined) return say('kit.how-score', { ...scale });
  if (budget !== undefined)
    return say('kit.how-budget', { total: sayYuan(budget.totalFen), rule: wordBudgetRule(budget) });
  if (method === 'score' || method === 'budget') throw new Error(`Poll ${number} has no scale or no budget.`);
  return say(`kit.how-${method}`);
}

/** A box for each option; where points are given, room to write them. */
function placesToAnswer({ options, scale }: Poll): SheetBlock[] {
  const labels = options.map(wordOption);
  if (scale === undefined) return [{ kind: 'boxes', labels }];
  return labels.map((label) => ({ kind: 'blank', label }));
}

const wordBudget = (budget: Budget): string => `${sayYuan(budget.totalFen)}\n${wordBudgetRule(budget)}`;

const basisOf = (basis: Poll['basis']): 'recorded' | 'not-recorded' =>
  basis === undefined ? 'not-recorded' : 'recorded';

const sheetOf = (poll: Poll, { place }: Posted, pages: PrintedSheet['pages']): PrintedSheet => ({
  title: poll.title,
  issuer: place,
  date: poll.opensAt,
  pages,
  wordMissing: (mark, codes) => say('posters.missing-glyphs', { mark, codes }),
});

const footOf = ({ number, id }: Poll): string => say('kit.foot', { number, id });

function fact(
  label:
    | 'place'
    | 'question'
    | 'options'
    | 'budget'
    | 'when'
    | 'who'
    | 'form'
    | 'ways'
    | 'twice'
    | 'papers-until'
    | 'about'
    | 'to-read'
    | 'early'
    | 'rules'
    | 'scrutineers'
    | 'phone'
    | 'elector'
    | 'doors'
    | 'area'
    | 'until'
    | 'roll'
    | 'votes'
    | 'basis'
    | 'counted'
    | 'digest',
  text: string,
): SheetBlock {
  return { kind: 'fact', label: say(`kit.label-${label}`), text };
}

/** Whole cm² in m², exactly. */
function inSquareMetres(area: number): string {
  const rest = String(area % 10_000).padStart(4, '0');
  const whole = String(Math.floor(area / 10_000));
  const text = `${whole}.${rest}`.replace(/\.?0+$/u, '');
  return say('polls.amount-area', { amount: rest === '0000' ? whole : text });
}

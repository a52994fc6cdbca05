import {
  enterCandidate,
  extendNominations,
  openRunOff,
  publishCandidates,
  takeBackCandidates,
  withdrawElection,
  type Election,
} from '../../../src/features/polls/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { sayMoment } from '../../../src/phrases/index.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import {
  readCallingOff,
  readExtension,
  readLetter,
  readPublishing,
  readRunOff,
  readTakingBack,
  type SaidCallingOff,
  type SaidDays,
  type SaidLetter,
} from '../../understand/polls/election-steps.ts';
import type { SaidElection } from '../../understand/polls/elections.ts';
import { readBeginning, readMoment } from '../../understand/time/moment.ts';
import { isCarer } from '../who.ts';
import { conducting } from './election-meant.ts';
import { listed } from './elections.ts';

/** What whoever conducts an election says, from the nominations to the run-off; in private, as all of it that names somebody. */
export const electionStepsCommands: readonly Command[] = [
  hears({
    name: 'polls.publish-candidates',
    example: '公布候选人 1',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readPublishing,
    run: (turn, { opens, closes, ...said }: SaidDays) =>
      conducting(turn, said, '公布候选人', ['nominating'], async ({ id, number }) => {
        const days = daysOf(turn, opens, closes);
        const areBoth = (days.opensAt === undefined) === (days.closesAt === undefined);
        if (days.isUnread || !areBoth) return answer('polls.how-to-publish-candidates', { number });
        const input = { electionId: id, ...givenOf(days) };
        const { election } = await perform(publishCandidates, turn.app, turn.actor, input, { once: turn.once });
        return roundTold(election, 'polls.candidates-public');
      }),
  }),
  hears({
    name: 'polls.take-back-candidates',
    example: '收回候选人名单 1',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readTakingBack,
    run: (turn, said: SaidElection) =>
      conducting(turn, said, '收回候选人名单', ['listed'], async ({ id, number }) => {
        await perform(takeBackCandidates, turn.app, turn.actor, { electionId: id }, { once: turn.once });
        return answer('polls.list-taken-back', { number });
      }),
  }),
  hears({
    name: 'polls.extend-nominations',
    example: '延长提名 1 提名截止 7天后 开始 30天后 截止 31天后',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readExtension,
    run: (turn, { nominates, opens, closes, ...said }: SaidDays) =>
      conducting(turn, said, '延长提名', ['nominating'], async ({ id, number }) => {
        const { opensAt, closesAt } = daysOf(turn, opens, closes);
        const until = readMoment(nominates ?? '', turn.app.clock());
        if (opensAt === undefined || closesAt === undefined || until === null)
          return answer('polls.how-to-extend', { number });
        const input = {
          electionId: id,
          nominateUntil: until.toISOString(),
          opensAt: opensAt.toISOString(),
          closesAt: closesAt.toISOString(),
        };
        await perform(extendNominations, turn.app, turn.actor, input, { once: turn.once });
        const days = { until: sayMoment(until), opens: sayMoment(opensAt), closes: sayMoment(closesAt) };
        return answer('polls.nominations-longer', { number, ...days });
      }),
  }),
  hears({
    name: 'polls.enter-candidate',
    example: '登记参选 1 李四 依据 昨天交来的同意书',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readLetter,
    run: (turn, { name, letter, words, ...said }: SaidLetter) =>
      conducting(turn, said, '登记参选', ['nominating'], async ({ id, number }) => {
        if (name === '' || letter === '') return answer('polls.how-to-enter', { number });
        const input = { electionId: id, name, letter, ...(words !== undefined && { words }) };
        await perform(enterCandidate, turn.app, turn.actor, input, { once: turn.once });
        return answer('polls.candidate-entered', { number, name });
      }),
  }),
  hears({
    name: 'polls.open-run-off',
    example: '另行选举 1 开始 3天后 截止 4天后',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readRunOff,
    run: (turn, { opens, closes, ...said }: SaidDays) =>
      conducting(turn, said, '另行选举', ['run-off-due'], async ({ id, number }) => {
        const { opensAt, closesAt } = daysOf(turn, opens, closes);
        if (opensAt === undefined || closesAt === undefined) return answer('polls.how-to-run-off', { number });
        const input = { electionId: id, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
        const { election } = await perform(openRunOff, turn.app, turn.actor, input, { once: turn.once });
        return roundTold(election, 'polls.run-off-public');
      }),
  }),
  hears({
    name: 'polls.withdraw-election',
    example: '取消选举 1 名册要重编',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readCallingOff,
    run: (turn, { reason, ...said }: SaidCallingOff) =>
      conducting(turn, said, '取消选举', ['nominating', 'listed', 'run-off-due'], async ({ id, number }) => {
        if (said.number === undefined || reason.length < 2) return answer('polls.how-to-call-off', { number });
        await perform(withdrawElection, turn.app, turn.actor, { electionId: id, reason }, { once: turn.once });
        return answer('polls.election-called-off', { number });
      }),
  }),
];

interface Days {
  readonly opensAt: Date | undefined;
  readonly closesAt: Date | undefined;
}

/** `isUnread` where something was said that names no time. */
function daysOf(
  { app }: Turn,
  opens: string | undefined,
  closes: string | undefined,
): Days & { readonly isUnread: boolean } {
  const now = app.clock();
  const opensAt = opens === undefined ? undefined : (readBeginning(opens, now) ?? undefined);
  const closesAt = closes === undefined ? undefined : (readMoment(closes, now) ?? undefined);
  const isUnread = (opens !== undefined && opensAt === undefined) || (closes !== undefined && closesAt === undefined);
  return { opensAt, closesAt, isUnread };
}

const givenOf = ({ opensAt, closesAt }: Days) => ({
  ...(opensAt !== undefined && { opensAt: opensAt.toISOString() }),
  ...(closesAt !== undefined && { closesAt: closesAt.toISOString() }),
});

function roundTold(election: Election, told: 'polls.candidates-public' | 'polls.run-off-public'): Answer {
  const { candidates, opensAt, closesAt, seats } = election.rounds.at(-1)!;
  const days = { opens: sayMoment(opensAt), closes: sayMoment(closesAt) };
  return answer(told, { number: election.number, seats, candidates: listed(election, candidates), ...days });
}

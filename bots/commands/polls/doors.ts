import {
  castByProxy,
  checkChoices,
  findElectors,
  findOpenPolls,
  findOwnProxies,
  type NamedElector,
  type OwnProxy,
  type Poll,
  wordChoice,
} from '../../../src/features/polls/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say, sayMoment } from '../../../src/phrases/index.ts';
import { inPages } from '../../chat/pages.ts';
import { answer, hears, inGroup, type Answer, type Command, type Turn } from '../../command.ts';
import { askAssisted } from '../../dialogues/polls/assisted-confirmation.ts';
import {
  asksForProxies,
  readAssisted,
  readByProxy,
  type SaidAssisted,
  type SaidByProxy,
} from '../../understand/polls/assisted.ts';
import { findChoice } from '../../understand/vote.ts';

/** Whose vote is taken down, and for whom one votes, is for private chats only. */
export const doorsCommands: readonly Command[] = [
  hears({
    name: 'polls.take-down',
    example: '电话代投 第3号 3-502 赞成（或者：上门代投……）',
    shownTo: ({ grants }) => grants.some(({ role }) => role === 'worker' || role === 'steward'),
    during: 'keeps-dialogue',
    hear: readAssisted,
    run: takeDown,
  }),
  hears({
    name: 'polls.by-proxy',
    example: '替1号投 赞成（受人委托）',
    during: 'keeps-dialogue',
    hear: readByProxy,
    run: voteByProxy,
  }),
  hears({
    name: 'polls.my-proxies',
    example: '我的委托',
    during: 'keeps-dialogue',
    hear: (text) => (asksForProxies(text) ? {} : null),
    async run(turn) {
      if (inGroup(turn)) return answer('doors.in-private');
      const own = await perform(findOwnProxies, turn.app, turn.actor, {});
      return own.length === 0 ? answer('doors.no-proxies') : inPages(own.map(wordProxy), { perPage: 5 });
    },
  }),
];

async function takeDown(turn: Turn, said: SaidAssisted): Promise<Answer> {
  if (inGroup(turn)) return answer('doors.in-private');
  if (said.whose === '') return answer('doors.how-to-assist');
  const { app, actor } = turn;
  const open = await openPolls(turn, said.poll);
  const [poll, ...others] = open;
  if (poll === undefined && said.poll !== undefined) return answer('polls.no-such-number', { number: said.poll });
  if (poll === undefined) return answer('polls.none-open');
  if (others.length > 0) return answer('doors.which-poll', { number: poll.number });

  const { electors } = await perform(findElectors, app, actor, { pollId: poll.id, words: said.whose });
  const [one, ...more] = electors;
  if (one === undefined) return answer('doors.nobody-found', { words: said.whose });
  if (more.length > 0) return answer('doors.several-found', { found: electors.map(nameOf) });
  const choices = choicesIn(poll, said.choices);
  const state = {
    pollId: poll.id,
    number: poll.number,
    electorId: one.elector.id,
    name: nameOf(one),
    door: said.door,
    choices,
    label: labelOf(poll, choices),
  };
  return { say: [askAssisted(state)], start: { dialogue: 'assisted-confirmation', state } };
}

async function voteByProxy(turn: Turn, said: SaidByProxy): Promise<Answer> {
  const { app, actor, once } = turn;
  if (inGroup(turn)) return answer('doors.in-private');
  const own = (await perform(findOwnProxies, app, actor, {})).filter(
    ({ poll, authorisation }) =>
      authorisation.number === said.number && (said.poll === undefined || poll.number === said.poll),
  );
  const [one, ...others] = own;
  if (one === undefined) return answer('doors.no-such-proxy', { number: said.number });
  if (others.length > 0) return answer('doors.which-poll', { number: one.poll.number });
  const { poll, authorisation, label: principal } = one;
  const choices = choicesIn(poll, said.choices);
  const input = { pollId: poll.id, number: authorisation.number, choices };
  await perform(castByProxy, app, actor, input, { once });
  const voted = { number: poll.number, principal, closes: sayMoment(poll.closesAt) };
  // What was chosen secretly stands in no answer: answers are kept.
  if (poll.form === 'secret') return answer('doors.voted-by-proxy-secretly', voted);
  return answer('doors.voted-by-proxy', { ...voted, label: labelOf(poll, choices) });
}

async function openPolls({ app, actor }: Turn, number: number | undefined): Promise<Poll[]> {
  if (number === undefined) return perform(findOpenPolls, app, actor, {});
  const poll = await app.polls.numbered(number);
  return poll === null ? [] : [poll];
}

/** @throws Refusal listing what may be chosen, before anything is read back */
function choicesIn(poll: Poll, words: readonly string[]): string[] {
  const choices = words.map((word) => findChoice(poll, word) ?? word);
  checkChoices(poll, choices);
  return choices;
}

const labelOf = (poll: Poll, choices: readonly string[]): string =>
  choices.map((choice) => wordChoice(poll, choice)).join('、');

const nameOf = ({ names, doors }: NamedElector): string => [names.join('、'), ...doors].filter(Boolean).join(' ');

const wordProxy = ({ poll, authorisation, label }: OwnProxy): string =>
  say('doors.proxy-line', {
    poll: poll.number,
    title: poll.title,
    number: authorisation.number,
    principal: label,
    scope: say(`doors.scope-${authorisation.scope}`),
  });

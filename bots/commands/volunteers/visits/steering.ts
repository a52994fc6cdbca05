import { VISIT_TASKS } from '../../../../config/volunteers/elder-help.ts';
import {
  callOffVisit,
  confirmVisit,
  inviteHelpers,
  noteCare,
  planVisit,
  proposeHelpers,
  TASK_NAMES,
  taskOf,
  wordVisitReasons,
  type ProposedHelpers,
} from '../../../../src/features/elder-help/index.ts';
import { showNeed } from '../../../../src/features/needs/index.ts';
import { MINUTE, perform } from '../../../../src/kernel/index.ts';
import { say, sayByCode } from '../../../../src/phrases/index.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../../command.ts';
import { readPeriod } from '../../../understand/time/moment.ts';
import {
  readCallingOff,
  readCareNote,
  readConfirmation,
  readInvitation,
  readPlan,
  readProposal,
  type AboutVisit,
  type CareWords,
  type PlanWords,
} from '../../../understand/volunteers/elder-help.ts';
import { isCarer } from '../../who.ts';
import { facts } from './words.ts';

/** What those say who plan visits and find helpers; with names, so in private only. */
export const visitSteeringCommands: readonly Command[] = [
  hears({
    name: 'elder-help.note',
    example: '上门须知 N20261122-482195 家里有狗',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readCareNote,
    run: inPrivate('上门须知', async ({ app, actor, once }, { number, kind, text }: CareWords) => {
      const { resident } = await perform(showNeed, app, actor, { number });
      await perform(noteCare, app, actor, { residentId: resident, kind, text }, { once });
      return answer('elder-help.noted-now');
    }),
  }),
  hears({
    name: 'elder-help.plan',
    example: '安排上门 N20261122-482195 量血压 周三上午9点到9点半',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readPlan,
    run: inPrivate('安排上门', planFromChat),
  }),
  hears({
    name: 'elder-help.propose',
    example: '上门推荐 12',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readProposal,
    run: inPrivate('上门推荐', async ({ app, actor }, { visit = '' }: AboutVisit) =>
      wordProposal(await perform(proposeHelpers, app, actor, { visit })),
    ),
  }),
  hears({
    name: 'elder-help.invite',
    example: '邀请上门 12 王建国、林晓梅',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readInvitation,
    run: inPrivate('邀请上门', inviteFromChat),
  }),
  hears({
    name: 'elder-help.confirm',
    example: '确认上门 12',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readConfirmation,
    run: inPrivate('确认上门', async ({ app, actor, once }, { visit = '' }: AboutVisit) =>
      answer('elder-help.confirmed-now', facts(await perform(confirmVisit, app, actor, { visit }, { once }))),
    ),
  }),
  hears({
    name: 'elder-help.call-off',
    example: '取消上门 12',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readCallingOff,
    run: inPrivate('取消上门', async ({ app, actor, once }, { visit = '' }: AboutVisit) =>
      answer('elder-help.called-off-now', facts(await perform(callOffVisit, app, actor, { visit }, { once }))),
    ),
  }),
];

/** In a group nothing is said of visits. */
export function inPrivate<Slots>(words: string, run: (turn: Turn, slots: Slots) => Promise<Answer>) {
  return (turn: Turn, slots: Slots): Promise<Answer> =>
    turn.utterance.room === undefined
      ? run(turn, slots)
      : Promise.resolve(answer('elder-help.private-only', { words }));
}

async function planFromChat({ app, actor, once }: Turn, { number, task, when, isAlone }: PlanWords): Promise<Answer> {
  const name = TASK_NAMES.find((one) => one === task);
  const usually = name === undefined ? 0 : taskOf(name).minutes * MINUTE;
  const period = readPeriod(when, app.clock(), usually);
  if (number === undefined || name === undefined || period === null) {
    const tasks = Object.values(VISIT_TASKS).map(({ word }) => word);
    return answer('elder-help.how-to-plan', { number: number ?? 'N20261122-482195', tasks });
  }
  const times = { startsAt: period.from.toISOString(), endsAt: period.to.toISOString() };
  const visit = await perform(planVisit, app, actor, { number, task: name, ...times, isAlone }, { once });
  return answer('elder-help.planned', { ...facts(visit), needed: visit.capacity });
}

const LINES = 8;

function wordProposal({ activity, candidates, excluded, names }: ProposedHelpers): Answer {
  const nameOf = (id: string): string => names.get(id) ?? id;
  const lines = candidates.slice(0, LINES).map(({ helper, reasons }, index) =>
    say('elder-help.proposed-line', {
      order: index + 1,
      name: nameOf(helper),
      reasons: wordVisitReasons(reasons),
    }),
  );
  const others = excluded
    .slice(0, LINES)
    .map(({ helper, why }) =>
      say('elder-help.excluded-line', { name: nameOf(helper), why: sayByCode(`elder-help.excluded-${why}`) }),
    );
  return {
    say: [
      lines.length === 0
        ? say('elder-help.proposed-nobody', facts(activity))
        : say('elder-help.proposed', { ...facts(activity), lines: lines.join('\n') }),
      ...(others.length === 0 ? [] : [say('elder-help.proposed-excluded', { lines: others.join('\n') })]),
    ],
  };
}

/** Names are looked for among the candidates and those who said no before; of two of one name, neither is guessed. */
async function inviteFromChat(turn: Turn, { visit = '', rest }: AboutVisit): Promise<Answer> {
  const { app, actor, once } = turn;
  const said = rest.split(/[、,\s]+/u).filter((name) => name !== '');
  const helpers: string[] = [];
  if (said.length > 0) {
    const { candidates, excluded, names, activity } = await perform(proposeHelpers, app, actor, { visit });
    const refused = excluded.filter(({ why }) => why === 'said-no');
    const called = said.map((name) => [...candidates, ...refused].filter(({ helper }) => names.get(helper) === name));
    const unclear = said.filter((_, index) => called[index]!.length !== 1);
    if (unclear.length > 0) return answer('elder-help.nobody-so-called', { ...facts(activity), names: unclear });
    helpers.push(...called.map(([one]) => one!.helper));
  }
  const input = { visit, ...(helpers.length > 0 && { helpers }) };
  const { activity, asked, names } = await perform(inviteHelpers, app, actor, input, { once });
  return answer('elder-help.invited', { ...facts(activity), names: asked.map((id) => names.get(id) ?? id) });
}

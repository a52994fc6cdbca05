import {
  completeStep,
  findItems,
  findProcedures,
  findTasks,
  nextStep,
  objectToItem,
  rateProcedure,
  viewItem,
  viewProcedure,
  wordItem,
  wordNextStep,
  wordProcedure,
  wordProgress,
  wordTask,
  wordWholeItem,
  type BoardItem,
  type Evidence,
  type Procedure,
} from '../../../src/features/procedures/index.ts';
import { found, perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { inPages } from '../../chat/pages.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import {
  asksForBoard,
  asksForProcedures,
  asksForTasks,
  readItemAsked,
  readNext,
  readObjection,
  readProgressAsked,
  readRating,
  type NextWords,
  type Numbered,
  type ObjectionWords,
  type RatingWords,
} from '../../understand/statements/procedures.ts';
import { isOrganizer } from '../who.ts';
import { roomOf } from './topic-meant.ts';

const PER_PAGE = 8;

export const proceduresCommands: readonly Command[] = [
  hears({
    name: 'procedures.list',
    example: '议事进度',
    during: 'keeps-dialogue',
    hear: (text) => (asksForProcedures(text) ? {} : null),
    async run(turn) {
      const all = await perform(findProcedures, turn.app, turn.actor, { room: roomOf(turn) });
      const [first] = all;
      if (first === undefined) return answer('procedures.none');
      const lines = [...all.map(wordProcedure), say('procedures.how-to-see', { number: first.number })];
      return inPages(lines, { perPage: PER_PAGE });
    },
  }),
  hears({
    name: 'procedures.progress',
    example: '议事进度 3',
    during: 'keeps-dialogue',
    hear: readProgressAsked,
    async run(turn, { number }: Numbered) {
      const { id } = await numbered(turn, number);
      const view = await perform(viewProcedure, turn.app, turn.actor, { procedureId: id });
      return { say: [wordProgress(view)] };
    },
  }),
  hears({
    name: 'procedures.tasks',
    example: '议事任务',
    during: 'keeps-dialogue',
    hear: (text) => (asksForTasks(text) ? {} : null),
    async run(turn) {
      const { tasks, now } = await perform(findTasks, turn.app, turn.actor, { room: roomOf(turn) });
      if (tasks.length === 0) return answer('procedures.no-tasks-open');
      return inPages(
        tasks.map((task) => wordTask(task, now)),
        { perPage: PER_PAGE },
      );
    },
  }),
  hears({
    name: 'procedures.rate',
    example: '评议 3 满意',
    during: 'keeps-dialogue',
    hear: readRating,
    async run(turn, { number, verdict }: RatingWords) {
      const { id } = await numbered(turn, number);
      await perform(rateProcedure, turn.app, turn.actor, { procedureId: id, verdict });
      return answer('procedures.rated', { number });
    },
  }),
  hears({
    name: 'procedures.next',
    example: '下一步 3',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readNext,
    run: goOn,
  }),
  hears({
    name: 'procedures.board',
    example: '公示',
    during: 'keeps-dialogue',
    hear: (text) => (asksForBoard(text) ? {} : null),
    async run(turn) {
      const items = await perform(findItems, turn.app, turn.actor, { room: roomOf(turn) });
      const [first] = items;
      if (first === undefined) return answer('procedures.no-items');
      const now = turn.app.clock();
      const lines = [
        ...items.map((item) => wordItem(item, now)),
        say('procedures.how-to-read', { item: first.number }),
      ];
      return inPages(lines, { perPage: PER_PAGE });
    },
  }),
  hears({
    name: 'procedures.read-item',
    example: '公示 3',
    during: 'keeps-dialogue',
    hear: readItemAsked,
    async run(turn, { number }: Numbered) {
      const { id } = await itemNumbered(turn, number);
      const { item, now } = await perform(viewItem, turn.app, turn.actor, { itemId: id });
      return { say: [wordWholeItem(item, now)] };
    },
  }),
  hears({
    name: 'procedures.object',
    example: '公示异议 3 这个数对不上',
    during: 'keeps-dialogue',
    hear: (text, { text: typed }) => readObjection(text, typed),
    async run(turn, { number, text }: ObjectionWords) {
      if (turn.utterance.room !== undefined) return answer('procedures.object-in-private');
      const { id } = await itemNumbered(turn, number);
      await perform(objectToItem, turn.app, turn.actor, { itemId: id, text }, { once: turn.once });
      return answer('procedures.objected', { item: number });
    },
  }),
];

/** Says what the next step rests on, or has it done by what was named. */
async function goOn(turn: Turn, { number, rests }: NextWords): Promise<Answer> {
  const { app, actor, once } = turn;
  const procedure = await numbered(turn, number);
  const step = procedure.state === 'running' ? nextStep(procedure) : undefined;
  if (step === undefined)
    return answer('procedures.nothing-next', { number, state: say(`procedures.state-${procedure.state}`) });
  if (rests === null) {
    const { timeline } = await perform(viewProcedure, app, actor, { procedureId: procedure.id });
    return { say: [wordNextStep(procedure, step, timeline)] };
  }
  const evidence = await evidenceOf(turn, step.evidence, rests);
  await perform(completeStep, app, actor, { procedureId: procedure.id, step: step.key, evidence }, { once });
  return answer('procedures.step-noted', { number, step: step.title });
}

async function evidenceOf(
  turn: Turn,
  kinds: readonly Evidence['kind'][],
  rests: Exclude<NextWords['rests'], null>,
): Promise<Evidence> {
  if (rests === 'itself') return { kind: kinds.includes('tasks') ? 'tasks' : 'ratings' };
  const { kind, number } = rests;
  const { topics, hearings, polls } = turn.app;
  if (kind === 'topic')
    return { kind, topicId: found(await topics.numbered(number), 'statements.no-such-number', { number }).id };
  if (kind === 'hearing')
    return { kind, hearingId: found(await hearings.numbered(number), 'hearings.no-such-number', { number }).id };
  if (kind === 'poll')
    return { kind, pollId: found(await polls.numbered(number), 'polls.no-such-number', { number }).id };
  return { kind, itemId: (await itemNumbered(turn, number)).id };
}

const numbered = async ({ app }: Turn, number: number): Promise<Procedure> =>
  found(await app.procedures.numbered(number), 'procedures.no-such-number', { number });

const itemNumbered = async ({ app }: Turn, number: number): Promise<BoardItem> =>
  found(await app.boardItems.numbered(number), 'procedures.no-such-item', { item: number });

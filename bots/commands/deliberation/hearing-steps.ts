import {
  ensureState,
  mayAnswer,
  noteQuestion,
  publishPapers,
  questionOf,
} from '../../../src/features/hearings/index.ts';
import { allow, chinaDay, perform } from '../../../src/kernel/index.ts';
import { sayMoment } from '../../../src/phrases/index.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import { forGoodAsked } from '../../dialogues/deliberation/for-good.ts';
import {
  readAnswer,
  readConclusion,
  readLot,
  readPapers,
  readQuestion,
  type SaidAnswer,
  type SaidConclusion,
  type SaidLot,
  type SaidPapers,
  type SaidQuestion,
} from '../../understand/deliberation/hearing-steps.ts';
import { readMoment } from '../../understand/time/moment.ts';
import { isOrganizer, isStaff } from '../who.ts';
import { ensureClerk, hearingConducted, isAnswer, isClerk, numberedHearing, residentOf } from './hearing-meant.ts';

/** What leads to a session and follows from it: the lot, the papers, what is to be answered, the conclusion, the answers. */
export const hearingStepsCommands: readonly Command[] = [
  hears({
    name: 'hearings.draw',
    example: '听证抽签 1 97531',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readLot,
    async run(turn, { calledOut, ...about }: SaidLot) {
      const meant = await hearingConducted(turn, about, '听证抽签', ['frozen']);
      if (isAnswer(meant)) return meant;
      await ensureClerk(turn, meant, 'frozen');
      if (!DIGITS.test(calledOut)) return answer('hearings.how-to-draw', { number: meant.number });
      return forGoodAsked({ step: 'draw', hearingId: meant.id, number: meant.number, calledOut });
    },
  }),
  hears({
    name: 'hearings.publish-papers',
    example: '公开听证材料 1',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    takesLongTexts: true,
    hear: (text, { text: typed }) => readPapers(text, typed),
    async run(turn, { title, link, text, ...about }: SaidPapers) {
      const meant = await hearingConducted(turn, about, '公开听证材料', ['drawn']);
      if (isAnswer(meant)) return meant;
      const isNamed = title !== undefined || link !== undefined || text !== undefined;
      if (isNamed && (title === undefined || (link === undefined) === (text === undefined)))
        return answer('hearings.how-to-publish-papers', { number: meant.number });
      const paper = { title: title ?? '', ...(link !== undefined && { link }), ...(text !== undefined && { text }) };
      const input = { hearingId: meant.id, ...(isNamed && { papers: [paper] }) };
      const { number, papers, startsAt } = await perform(publishPapers, turn.app, turn.actor, input, {
        once: turn.once,
      });
      return answer('hearings.papers-out', { number, papers: papers.length, starts: sayMoment(startsAt) });
    },
  }),
  hears({
    name: 'hearings.note-question',
    example: '记问题 第1项 3号 路灯什么时候装 答复 桂花物业 期限 30天后',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    takesLongTexts: true,
    hear: (text, { text: typed }) => readQuestion(text, typed),
    run: noteFromChat,
  }),
  hears({
    name: 'hearings.conclude',
    example: '公布结论 1 先试三个月，每月公开收支',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    takesLongTexts: true,
    hear: (text, { text: typed }) => readConclusion(text, typed),
    async run(turn, { text, ...about }: SaidConclusion) {
      const meant = await hearingConducted(turn, about, '公布结论', ['confirming']);
      if (isAnswer(meant)) return meant;
      await ensureClerk(turn, meant, 'confirming');
      if (text === '') return answer('hearings.how-to-conclude', { number: meant.number });
      return forGoodAsked({ step: 'conclude', hearingId: meant.id, number: meant.number, text });
    },
  }),
  hears({
    name: 'hearings.answer',
    example: '答复听证 1-2 月底前装好',
    shownTo: (actor) => isOrganizer(actor) || isStaff(actor),
    during: 'keeps-dialogue',
    takesLongTexts: true,
    hear: (text, { text: typed }) => readAnswer(text, typed),
    async run(turn, { hearing: number, question, text }: SaidAnswer) {
      if (number === undefined || question === undefined) return answer('hearings.how-to-answer');
      const hearing = await numberedHearing(turn, number);
      ensureState(hearing, 'concluded');
      const owed = questionOf(hearing, question);
      allow(mayAnswer(turn.actor, owed) || (await isClerk(turn, hearing)), 'hearings.not-owner');
      return forGoodAsked({ step: 'answer', hearingId: hearing.id, number, question, text });
    },
  }),
];

const DIGITS = /^\d{4,40}$/u;

async function noteFromChat(turn: Turn, { item, kind, speaker, text, ...said }: SaidQuestion): Promise<Answer> {
  const meant = await hearingConducted(turn, said, '记问题', ['in-session', 'minutes']);
  if (isAnswer(meant)) return meant;
  const due = readMoment(said.due, turn.app.clock());
  if (speaker === undefined || text === '' || said.owner === '' || due === null) return answer('hearings.how-to-note');
  const owner = await ownerOf(turn, said.owner);
  if (owner === null) return answer('hearings.owner-not-found', { name: said.owner });
  const { number, questions } = await perform(
    noteQuestion,
    turn.app,
    turn.actor,
    {
      hearingId: meant.id,
      item: item ?? meant.session?.items.at(-1)?.number ?? 1,
      kind,
      by: residentOf(meant, speaker),
      text,
      owner,
      dueOn: chinaDay(due).date,
    },
    { once: turn.once },
  );
  const noted = questions.at(-1)!;
  return answer('hearings.noted', {
    number,
    question: noted.number,
    text,
    owner: noted.owner.name,
    due: sayMoment(noted.dueAt),
  });
}

const MYSELF = /^(?:我|本人)(?:自己)?[\s,:，：（(]*(?<post>[^\s）)]{2,40})[）)]?$/u;

/** 我 网格员 is whoever speaks, under the name of their post; anything else names an organization. */
async function ownerOf({ app, actor }: Turn, words: string) {
  const post = MYSELF.exec(words)?.groups?.post;
  if (post !== undefined) return { kind: 'officer' as const, id: actor.id, name: post };
  const [only, ...others] = await app.organizations.called({ registrations: [], names: [words] });
  return only === undefined || others.length > 0 ? null : { kind: 'organization' as const, id: only.id };
}

import { z } from 'zod';
import { HEARINGS } from '../../../../config/deliberation/hearings.ts';
import { chinaDay, defineUseCase, ensure, found, Refusal } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { clerksHearing, conduct, type ClerkPorts } from '../conduct.ts';
import { wasThere } from '../session/session.ts';
import { ensureState } from '../steps.ts';
import { QUESTION_KINDS, type AnswerOwner } from './question.ts';

interface Ports extends ClerkPorts {
  readonly residents: Pick<ResidentStore, 'current'>;
  readonly organizations: { find(id: string): Promise<{ readonly name: string } | null> };
}

/** An organization, or an officer and the name of their post. */
const owner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organization'), id: z.string().max(64) }),
  z.object({ kind: z.literal('officer'), id: z.string().max(64), name: z.string().trim().min(2).max(40) }),
]);

/** Notes a proposal or question of the session, who owes an answer to it, and by which day. */
export const noteQuestion = defineUseCase({
  name: 'hearings.note-question',
  input: z.object({
    hearingId: z.string(),
    item: z.coerce.number().int().min(1),
    kind: z.enum(QUESTION_KINDS),
    /** Who said it: somebody who was there. */
    by: z.string().max(64),
    text: z.string().trim().min(2).max(HEARINGS.longest.question),
    owner,
    dueOn: z.iso.date({ error: '应为日期，例如 2026-12-31' }),
  }),
  async run(ports: Ports, actor, { hearingId, owner: named, dueOn, ...said }, call) {
    await clerksHearing(ports, actor, hearingId);
    const known = await ownerOf(ports, named);
    const dueAt = chinaDay(new Date(`${dueOn}T12:00:00+08:00`)).end;

    return conduct(ports, actor, hearingId, call, (hearing, at) => {
      ensureState(hearing, 'in-session', 'minutes');
      const { session, questions } = hearing;
      const dealtWith = session?.items.some(({ number }) => number === said.item) === true;
      ensure(dealtWith, 'hearings.item-not-dealt-with', { item: said.item });
      ensure(wasThere(session!).includes(said.by), 'hearings.speaker-not-there');
      ensure(dueAt > at, 'hearings.due-too-early');
      const { questions: most } = HEARINGS.most;
      if (questions.length >= most) throw new Refusal('conflict', 'hearings.too-many-questions', { most });
      const question = { number: questions.length + 1, ...said, owner: known, dueAt };
      return { next: { ...hearing, questions: [...questions, question] } };
    });
  },
});

async function ownerOf({ residents, organizations }: Ports, named: z.output<typeof owner>): Promise<AnswerOwner> {
  if (named.kind === 'organization') {
    const { name } = found(await organizations.find(named.id), 'hearings.owner-unknown');
    return { ...named, name };
  }
  const officer = found(await residents.current(named.id), 'hearings.owner-unknown');
  ensure(officer.grants.length > 0, 'hearings.owner-unknown');
  return { ...named, id: officer.id };
}

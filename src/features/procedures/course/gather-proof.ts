import { allow, found, Refusal, type Actor } from '../../../kernel/index.ts';
import { cameTo, dueOf, type HearingStore } from '../../hearings/index.ts';
import { judge, packIn, RULE_BOOK, type PollStore } from '../../polls/index.ts';
import type { TopicStore } from '../../statements/index.ts';
import { newestOf, waitingIn } from '../board/item.ts';
import type { ItemStore } from '../board/item-store.ts';
import { isOfficer } from '../policy.ts';
import type { Evidence } from './evidence.ts';
import type { Procedure } from './procedure.ts';
import type { MeetingProof, Proof } from './proof.ts';

export interface ProofPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly topics: Pick<TopicStore, 'find'>;
  readonly hearings: Pick<HearingStore, 'find'>;
  readonly boardItems: Pick<ItemStore, 'find'>;
}

/**
 * Looks up the facts of what somebody names.
 * @throws Refusal when it is not there, or the figures of a meeting contradict each other
 */
export async function gatherProof(
  { polls, topics, hearings, boardItems }: ProofPorts,
  actor: Actor,
  { region }: Procedure,
  evidence: Evidence,
): Promise<Proof> {
  switch (evidence.kind) {
    case 'topic': {
      const { id, number, title, hall, openedAt, closedAt } = found(
        await topics.find(evidence.topicId),
        'statements.topic-missing',
      );
      return { kind: 'topic', id, number, title, hall, openedAt, closedAt: closedAt ?? null };
    }
    case 'hearing': {
      const hearing = found(await hearings.find(evidence.hearingId), 'hearings.missing');
      const { id, number, title, hall, session, conclusion } = hearing;
      const came = cameTo(hearing);
      return {
        kind: 'hearing',
        id,
        number,
        title,
        hall,
        beganAt: session?.beganAt ?? null,
        concludedAt: conclusion?.at ?? null,
        entitled: dueOf(hearing).length,
        attended: dueOf(hearing).filter(({ resident }) => came.has(resident)).length,
      };
    }
    case 'poll': {
      const poll = found(await polls.find(evidence.pollId), 'polls.missing');
      const { id, number, title, hall, state, opensAt, roll, rules, basis, result } = poll;
      return {
        kind: 'poll',
        id,
        number,
        title,
        hall,
        state,
        opensAt,
        roll,
        countedAt: result?.countedAt ?? null,
        participants: result?.participants ?? null,
        pack: rules?.pack.id ?? null,
        outcome: result?.verdict?.outcome ?? null,
        basis: basis?.reference ?? null,
      };
    }
    case 'disclosure': {
      const item = found(await boardItems.find(evidence.itemId), 'procedures.item-missing');
      const { id, number, title, source } = item;
      const { at, leastUntil } = newestOf(item);
      return {
        kind: 'disclosure',
        id,
        number,
        title,
        since: at,
        until: leastUntil,
        waiting: waitingIn(item),
        procedure: source?.procedure ?? '',
        step: source?.step ?? '',
        round: source?.round ?? 0,
      };
    }
    case 'meeting':
      // Whoever records it answers for its legal basis.
      allow(isOfficer(actor, region), 'procedures.not-officer');
      return judged(evidence, region);
    case 'record': {
      const { document, attended, entitled, ...rest } = evidence;
      return {
        ...rest,
        ...(document !== undefined && { document }),
        ...(attended !== undefined && { attended }),
        ...(entitled !== undefined && { entitled }),
      };
    }
    default:
      return evidence;
  }
}

/** The figures as the rule pack judges them, by people; where floor area counts there has to be a poll by a roll. */
function judged(
  { roll, pack: packId, ...given }: Extract<Evidence, { kind: 'meeting' }>,
  region: string,
): MeetingProof {
  const packs = RULE_BOOK.packs.filter(({ kind }) => kind === 'decision').map(({ id }) => id);
  if (!packs.includes(packId)) throw new Refusal('invalid', 'procedures.pack-not-of-step', { packs });
  const pack = packIn(RULE_BOOK, packId, region);
  const [only, ...others] = pack.rolls;
  const rules =
    pack.rolls.find(({ of }) => of === roll) ?? (roll === undefined && others.length === 0 ? only : undefined);
  if (rules === undefined)
    throw new Refusal('invalid', 'procedures.roll-not-of-pack', { rolls: pack.rolls.map(({ of }) => of) });
  if (rules.measures.includes('area'))
    throw new Refusal('invalid', 'procedures.area-needs-poll', { title: pack.title });

  const { entitled, attended, agree, against, abstain } = given;
  const voted = agree + against + abstain;
  if (voted > attended || attended > entitled) throw new Refusal('invalid', 'procedures.too-many-there');
  const persons = { total: entitled, present: attended, voted, agree, against, abstain };
  const { outcome } = judge(pack, { roll: rules.of, persons });
  return { ...given, pack: packId, rollKind: rules.of, outcome };
}

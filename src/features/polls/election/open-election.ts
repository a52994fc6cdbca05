import { z } from 'zod';
import { ELECTION_DAYS, ELECTION_LIMITS } from '../../../../config/polls/elections.ts';
import {
  allow,
  DAY,
  defineUseCase,
  ensure,
  found,
  isWithin,
  moment,
  Refusal,
  type Clock,
} from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import { checkRoll } from '../basis/check-roll.ts';
import { checkNotice, packNamed, rollKindOf } from '../basis/rules-for.ts';
import { doorsFor, OTHER_DOORS } from '../doors/declared.ts';
import { noticeInput, noticeOf } from '../notice/notice.ts';
import type { RollStore } from '../rolls/index.ts';
import { ROLLS, RULE_BOOK } from '../rules/index.ts';
import { happened, type Election } from './election.ts';
import type { ElectionStore } from './election-store.ts';
import { mayRunElection } from './policy.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'find'>;
  readonly rolls: Pick<RollStore, 'find'>;
  readonly elections: ElectionStore;
  readonly clock: Clock;
}

/**
 * Opens an election of a committee: from now on voters nominate, until `nominateUntil`; then the candidates are published,
 * and from `opensAt` until `closesAt` vote is taken, secretly.
 */
export const openElection = defineUseCase({
  name: 'polls.open-election',
  input: z.object({
    hallId: z.string().max(64),
    title: z.string().trim().min(2).max(100),
    ...noticeInput,
    pack: z.string().max(60),
    /** Whose roll counts, where the pack knows several. */
    roll: z.enum(ROLLS).optional(),
    rollId: z.string().max(64),
    /** The roll of those who may stand; the same unless said. */
    standRollId: z.string().max(64).optional(),
    seats: z.int().min(1).max(ELECTION_LIMITS.seats),
    nominateUntil: moment,
    opensAt: moment,
    closesAt: moment,
    /** By which ways ballots come in besides online, as far as the pack has them. */
    doors: z.array(z.enum(OTHER_DOORS)).max(OTHER_DOORS.length).default([]),
    /** Why there are fewer days between now and the vote than the pack asks for. */
    noticeReason: z.string().trim().min(4).max(300).optional(),
  }),
  async run(
    ports: Ports,
    actor,
    { hallId, pack: packId, roll, noticeReason, standRollId, notice, papers, ...asked },
    call,
  ) {
    const hall = found(await ports.halls.find(hallId), 'halls.missing');
    const { id, region } = hall;
    allow(mayRunElection(actor, region), 'polls.not-election-officer');
    const now = ports.clock();
    const pack = packNamed(packId, region);
    if (pack.kind !== 'election') throw new Refusal('invalid', 'polls.no-election-pack', { packs: ELECTION_PACKS });
    const rules = { pack, roll: rollKindOf(pack, roll) };
    await checkRoll(ports, { region, rules, rollId: asked.rollId, opens: asked.opensAt });
    doorsFor({ doors: asked.doors, closesAt: asked.closesAt, form: 'secret', rules });
    const voters = found(await ports.rolls.find(asked.rollId), 'rolls.missing');
    ensure(voters.isForElection || voters.basis === 'voters', 'polls.roll-not-for-election');
    if (standRollId !== undefined) await checkStandRoll(ports, region, standRollId);
    checkDays(asked, now);
    if (noticeReason === undefined) checkNotice(pack, now, asked.opensAt);

    const election: Omit<Election, 'number'> = {
      ...asked,
      ...noticeOf({ notice, papers }),
      id: call.newId('election'),
      hall: id,
      region,
      rules,
      ...(standRollId !== undefined && { standRollId }),
      ...(noticeReason !== undefined && { noticeReason }),
      openedBy: actor.id,
      openedAt: now,
      state: 'nominating',
      nominees: [],
      rounds: [],
      elected: [],
      seatsLeft: asked.seats,
    };
    const opened = happened({ ...election, number: 0 }, 'polls.election-opened', now, actor.id);
    return ports.elections.insertNumbered(election, [opened]);
  },
});

/** The days that the steps of an election need between them. */
export interface ElectionDates {
  readonly nominateUntil: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** @throws Refusal when there is too little time to nominate, or between nominating and the vote */
export function checkDays({ nominateUntil, opensAt, closesAt }: ElectionDates, now: Date): void {
  const { nominating, list } = ELECTION_DAYS;
  ensure(nominateUntil.getTime() - now.getTime() >= nominating * DAY, 'polls.nominating-too-short', {
    days: nominating,
  });
  ensure(opensAt.getTime() - nominateUntil.getTime() >= list * DAY, 'polls.list-too-short', { days: list });
  ensure(closesAt > opensAt, 'polls.closes-too-early');
}

const ELECTION_PACKS = RULE_BOOK.packs.filter(({ kind }) => kind === 'election').map(({ id }) => id);

/** Who may stand are people, and each of them stands on it themselves. */
async function checkStandRoll({ rolls }: Ports, region: string, id: string): Promise<void> {
  const roll = found(await rolls.find(id), 'rolls.missing');
  found(isWithin(roll.region, region) || isWithin(region, roll.region) ? roll : null, 'rolls.missing');
  ensure(roll.state === 'frozen', 'polls.roll-not-frozen');
  ensure(roll.basis === 'voters' || roll.basis === 'adults', 'polls.roll-of-nobody-standing');
}

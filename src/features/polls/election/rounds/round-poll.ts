import { found } from '../../../../kernel/index.ts';
import type { HallStore } from '../../../halls/index.ts';
import { doorsFor } from '../../doors/declared.ts';
import { noticeOf } from '../../notice/notice.ts';
import type { Poll } from '../../poll.ts';
import type { PollStore } from '../../poll-store.ts';
import type { Election, Round } from '../election.ts';
import { fingerprintOf } from '../nominee.ts';

export interface RoundPorts {
  readonly halls: Pick<HallStore, 'find'>;
  readonly polls: Pick<PollStore, 'insertNumbered' | 'find'>;
}

/** The round that was decided last, of those that stand. */
export const currentRound = ({ rounds }: Election): Round | undefined =>
  rounds.findLast(({ isTakenBack }) => !isTakenBack);

/** The poll in which the last round of an election is voted. It follows from the election alone: a second time finds it there. */
export async function insertRoundPoll(ports: RoundPorts, election: Election): Promise<Poll> {
  const round = found(currentRound(election), 'polls.missing');
  const hall = found(await ports.halls.find(election.hall), 'halls.missing');
  const first = election.rounds.find(({ kind, isTakenBack }) => kind === 'first' && !isTakenBack);
  const isRunOff = round.kind === 'run-off' && first !== undefined;
  // A basis that was recorded for the first vote holds for what it left open.
  const basis = isRunOff ? (await ports.polls.find(first.poll))?.basis : undefined;
  const doors = doorsFor({
    doors: election.doors,
    closesAt: round.closesAt,
    form: 'secret',
    rules: election.rules,
  });
  const poll: Omit<Poll, 'number'> = {
    id: round.poll,
    hall: hall.id,
    region: election.region,
    rooms: hall.rooms,
    voters: hall.voters,
    roll: 0,
    title: election.title,
    ...noticeOf(election),
    method: 'approval',
    options: optionsOf(election, round),
    form: 'secret',
    rules: election.rules,
    election: {
      id: election.id,
      seats: round.seats,
      round: round.kind,
      ...(isRunOff && { firstPoll: first.poll }),
    },
    rollId: election.rollId,
    ...(doors !== undefined && { doors }),
    ...(election.noticeReason !== undefined && { noticeReason: election.noticeReason }),
    ...(basis !== undefined && { basis }),
    opensAt: round.opensAt,
    closesAt: round.closesAt,
    openedBy: round.by,
    state: 'announced',
    round: 0,
  };
  const announced = { name: 'polls.announced', by: round.by, at: round.at, region: election.region };
  return ports.polls.insertNumbered(poll, [{ ...announced, facts: { hall: hall.id, roll: 0 } }]);
}

function optionsOf({ nominees }: Election, { candidates }: Round): Poll['options'] {
  const byNumber = new Map(nominees.map((nominee) => [nominee.number, nominee]));
  return candidates.map((number) => {
    const nominee = found(byNumber.get(number), 'polls.missing');
    return { id: number, label: nominee.name ?? '', fingerprint: fingerprintOf(nominee) };
  });
}

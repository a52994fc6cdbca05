import { z } from 'zod';
import { BALLOT_DOORS } from '../../../../config/polls/doors.ts';
import { defineUseCase } from '../../../kernel/index.ts';
import { maskName } from '../../privacy/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { plainDoor } from '../doors/plain-door.ts';
import { ensureDoor, pollTakenIn } from '../doors/taking-in.ts';
import { knownElectors, type KnownPorts } from '../electorate/known-electors.ts';
import type { PollStore } from '../poll-store.ts';

interface Ports extends KnownPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly residents: Pick<ResidentStore, 'confirmedNamed'>;
}

/** Somebody whom a written authorisation may mean. */
export interface NamedStandIn {
  readonly id: string;
  readonly maskedName: string;
  /** Votes in this poll themselves. */
  readonly isElector: boolean;
}

/**
 * Whom a written authorisation names: confirmed people of exactly that name, of the place or among the electors. A door tells
 * those of the same name apart, and is not shown.
 */
export const findStandIns = defineUseCase({
  name: 'polls.find-stand-ins',
  input: z.object({
    pollId: z.string().max(64),
    /** The whole name, as it stands in the document. */
    name: z.string().trim().min(2).max(30),
    door: z.string().trim().min(1).max(60).optional(),
  }),
  async run(ports: Ports, actor, { pollId, name, door }): Promise<NamedStandIn[]> {
    const poll = await pollTakenIn(ports, actor, pollId);
    ensureDoor(poll, 'proxy');
    const electors = await knownElectors(ports, poll);
    const voters = new Set(electors.flatMap((elector) => elector.voters));
    const named = await ports.residents.confirmedNamed(
      name,
      { region: poll.region, or: [...voters] },
      BALLOT_DOORS.mostFound,
    );
    return named
      .filter(
        ({ dwelling }) => door === undefined || (dwelling !== undefined && plainDoor(dwelling) === plainDoor(door)),
      )
      .map(({ id }) => ({ id, maskedName: maskName(name), isElector: voters.has(id) }));
  },
});

import { z } from 'zod';
import { ROLL_SOURCES, ROLLS_LIMITS, SOURCES_OF } from '../../../../../config/polls/rolls.ts';
import { ROLLS } from '../../../../../config/rule-packs/index.ts';
import { allow, defineUseCase, ensure, found, newId, Refusal, type Clock } from '../../../../kernel/index.ts';
import type { HallStore } from '../../../halls/index.ts';
import { communityOf, regionPath, type RegionStore } from '../../../regions/index.ts';
import type { RegisterStore } from '../../../register/index.ts';
import type { RollEntry } from '../entry.ts';
import { happened } from '../happened.ts';
import { mayKeepRolls } from '../policy.ts';
import { ensureDraft, type Roll } from '../roll.ts';
import { sortEntries } from '../roll-hash.ts';
import type { RollStore } from '../roll-store.ts';
import { entriesOfRegister } from './entries-of-register.ts';
import { entriesOfMembers, entriesOfRegion, type ResidentsPorts } from './entries-of-residents.ts';

interface Ports extends ResidentsPorts {
  readonly rolls: RollStore;
  readonly registers: Pick<RegisterStore, 'find'>;
  readonly regions: RegionStore;
  readonly halls: Pick<HallStore, 'find'>;
  readonly clock: Clock;
}

/**
 * A draft of a roll, of everybody who counts now. Built again with `rollId`, the draft takes the entries there are by then;
 * those it had before keep their ids.
 */
export const buildRoll = defineUseCase({
  name: 'polls.build-roll',
  input: z.object({
    region: regionPath,
    basis: z.enum(ROLLS),
    source: z.enum(ROLL_SOURCES).default('register'),
    /** Whose members the roll lists, or for whose polls it is. */
    hallId: z.string().max(64).optional(),
    title: z.string().trim().min(2).max(60),
    isForElection: z.boolean().default(false),
    rollId: z.string().max(64).optional(),
  }),
  async run(ports: Ports, actor, input, call) {
    const { region, basis, source, hallId, title, rollId } = input;
    allow(mayKeepRolls(actor, region), 'rolls.not-keeper');
    found(await ports.regions.find(region), 'regions.missing');
    if (!SOURCES_OF[basis].includes(source)) throw new Refusal('invalid', 'rolls.wrong-source');
    const before = rollId === undefined ? null : found(await ports.rolls.find(rollId), 'rolls.missing');
    if (before !== null) allow(mayKeepRolls(actor, before.region), 'rolls.missing');

    const now = ports.clock();
    const seed = before?.seed ?? newId();
    const draft: Roll = {
      id: before?.id ?? call.newId('roll'),
      region,
      ...(hallId !== undefined && { hall: hallId }),
      title,
      basis,
      source,
      isForElection: input.isForElection || basis === 'voters',
      state: 'draft',
      version: 1,
      entries: sortEntries(await entriesFrom(ports, input, seed)),
      seed,
      builtBy: actor.id,
      builtAt: now,
      objections: [],
    };
    if (draft.entries.length > ROLLS_LIMITS.entries)
      throw new Refusal('invalid', 'rolls.too-large', { most: ROLLS_LIMITS.entries });
    const built = happened(draft, 'polls.roll-built', now, actor.id);
    if (before === null) return ports.rolls.insert(draft, [built]);

    const rebuilt = await ports.rolls.change(before.id, (roll) => {
      ensureDraft(roll);
      ensure(roll.region === region && roll.basis === basis && roll.source === source, 'rolls.another-roll');
      const { hall: _hall, ...rest } = roll;
      const next = { ...rest, ...draft };
      return { next, happenings: [built], result: next };
    });
    return found(rebuilt, 'rolls.missing');
  },
});

type Input = z.output<typeof buildRoll.input>;

async function entriesFrom(ports: Ports, { region, source, basis, hallId }: Input, seed: string): Promise<RollEntry[]> {
  const hall = hallId === undefined ? null : found(await ports.halls.find(hallId), 'halls.missing');
  if (hall !== null) ensure(hall.region === region, 'rolls.hall-elsewhere');
  if (source === 'register') {
    const register = await ports.registers.find(await communityOf(ports.regions, region));
    return entriesOfRegister(found(register, 'rolls.no-register'), { basis, region, seed });
  }
  if (source === 'residents') return entriesOfRegion(ports, region, seed, ROLLS_LIMITS.entries);
  if (hall === null) throw new Refusal('invalid', 'rolls.hall-needed');
  if (hall.voters.kind === 'members') return entriesOfMembers(ports, hall.voters.members, seed);
  if (basis !== 'admitted') throw new Refusal('invalid', 'rolls.hall-lists-nobody');
  return entriesOfRegion(ports, region, seed, ROLLS_LIMITS.entries);
}

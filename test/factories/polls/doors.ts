import { createHash } from 'node:crypto';
import {
  castVote,
  closeDue,
  enterPaper,
  OTHER_DOORS,
  openPoll,
  resolvePaper,
  viewRecord,
} from '../../../src/features/polls/index.ts';
import { HOUR, NOBODY, perform, SYSTEM, type Actor } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../community.ts';
import { buildHall } from '../polls.ts';
import { buildGrant, buildResident } from '../residents.ts';
import { mergeVariant } from '../../../src/features/polls/rules/variants.ts';
import { buildVariant } from './variants.ts';
import { buildEntry, buildFrozen } from '../rolls/roll.ts';

export const PHOTO = createHash('sha256').update('photo').digest('hex');
export const OTHER_PHOTO = createHash('sha256').update('another').digest('hex');

const CLOSES = '2026-03-02T20:00:00+08:00';

/** Five owners: 林晓梅, 王建国, 周敏, 赵敏 who lives elsewhere together with 郑华, and one whom nobody knows here. Their areas are 50 to 90 m². */
const ENTRIES = [
  buildEntry({ id: 'e1', voters: ['lin'], areaCm2: 900_000 }),
  buildEntry({ id: 'e2', voters: ['wang'], areaCm2: 800_000, label: '王＊＊' }),
  buildEntry({ id: 'e3', voters: ['organizer'], areaCm2: 700_000, label: '周＊' }),
  buildEntry({ id: 'e4', voters: ['zhao', 'steward'], areaCm2: 600_000, label: '赵＊' }),
  buildEntry({ id: 'e5', voters: [], areaCm2: 500_000, label: '钱＊' }),
];

const OF_OWNERS = { pack: 'owners-general', rollId: 'roll' };

/**
 * Opens a question to the owners of the roll `roll` until the evening.
 * @returns its id
 */
export const askOwners = (community: Asking, doors: readonly (typeof OTHER_DOORS)[number][]): Promise<string> =>
  openVote(community, { ...OF_OWNERS, doors });

type Asking = Pick<Community, 'app' | 'organizer'>;

async function openVote({ app, organizer }: Asking, asked: object): Promise<string> {
  const { id } = await perform(openPoll, app, organizer, {
    hallId: 'hall',
    title: '加装电梯',
    method: 'yes-no',
    closesAt: CLOSES,
    noticeReason: '公告已经贴满十五天',
    ...asked,
  });
  return id;
}

/** A vote of owners that takes ballots by every door it can have, until the evening. */
export async function aVoteOfOwners(given: object = {}) {
  const community = await aCommunity({
    halls: [buildHall()],
    rolls: [buildFrozen({ usableFrom: new Date('2026-03-02T00:00:00+08:00'), entries: ENTRIES })],
  });
  return theVote(community, {
    ...OF_OWNERS,
    doors: OTHER_DOORS.filter((door) => door !== 'envelope'),
    ...given,
  });
}

/** A vote of owners whose adopted rules count the silence of those who were handed a ballot, or have none of that kind. */
export async function aVoteWhereSilenceCounts({ isAdopted = true } = {}) {
  const vote = await aVoteOfOwners();
  if (!isAdopted) return vote;
  const variant = buildVariant({ region: (await vote.poll()).region, changes: { silence: 'with-majority' } });
  await vote.app.polls.change(vote.id, (poll) => {
    const rules = { ...poll.rules!, pack: mergeVariant(poll.rules!.pack, variant) };
    return { next: { ...poll, rules }, result: undefined };
  });
  return vote;
}

/** A secret question to six members of a hall, with envelopes. */
export async function aSecretVote(given: object = {}) {
  const members = ['lin', 'wang', 'organizer', 'zhao', 'chen', 'guest'];
  const community = await aCommunity({ halls: [buildHall({ voters: { kind: 'members', members } })] });
  return theVote(community, { pack: 'advisory', form: 'secret', doors: ['envelope'], ...given });
}

async function theVote(community: Awaited<ReturnType<typeof aCommunity>>, asked: object) {
  const { app, time } = community;
  const id = await openVote(community, asked);
  const colleague = await community.settle(
    buildResident({ id: 'colleague', name: '吴芳', grants: [buildGrant('worker')] }),
  );
  const close = async () => {
    await perform(closeDue, app, SYSTEM, {});
    return (await app.polls.find(id))!;
  };
  const paper = (who: Actor, electorId: string, choices: readonly string[], photo = PHOTO) =>
    perform(enterPaper, app, who, { pollId: id, electorId, choices: [...choices], photo });
  return {
    ...community,
    id,
    colleague,
    poll: async () => (await app.polls.find(id))!,
    vote: (who: Actor, choice: string) => perform(castVote, app, who, { pollId: id, choices: [choice] }),
    /** One worker's entry. */
    paper,
    /** Both entries. */
    async agree(electorId: string, ...choices: string[]) {
      await paper(community.worker, electorId, choices);
      return paper(colleague, electorId, choices);
    },
    resolve: (who: Actor, electorId: string, choices: readonly string[], photo = PHOTO) =>
      perform(resolvePaper, app, who, { pollId: id, electorId, choices: [...choices], photo }),
    close,
    /** To the evening, when no vote is taken any more. */
    async stop() {
      time.set(CLOSES);
      return close();
    },
    /** Past the end of entering. */
    async count() {
      time.set(CLOSES);
      await close();
      time.pass(49 * HOUR);
      return close();
    },
    record: async () => (await perform(viewRecord, app, NOBODY, { pollId: id })).record,
    electorOf: async (resident: string) => (await app.electorates.electorsOf(id, resident))[0]!.id,
  };
}

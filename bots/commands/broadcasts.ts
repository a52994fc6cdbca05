import {
  approveBroadcast,
  chooseBroadcasts,
  listBroadcasts,
  mayBroadcast,
  pauseBroadcast,
  recallBroadcast,
  resumeBroadcast,
  showBroadcast,
  type Broadcast,
  type BroadcastProgress,
} from '../../src/features/broadcasts/index.ts';
import { found, perform, type Actor } from '../../src/kernel/index.ts';
import { say, sayMoment } from '../../src/phrases/index.ts';
import { composeFromChat } from '../chat/new-broadcast.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../command.ts';
import {
  readBroadcast,
  readBroadcastStep,
  readProgress,
  readRecall,
  readWanted,
  type BroadcastStep,
} from '../understand/broadcast.ts';

const isBroadcaster = (actor: Actor): boolean => actor.grants.some(({ region }) => mayBroadcast(actor, region));

export const broadcastsCommands: readonly Command[] = [
  steps('pause', '暂停群发 3号', async ({ app, actor, once }, { id }) => {
    const progress = await perform(pauseBroadcast, app, actor, { broadcastId: id }, { once });
    return tell('broadcasts.paused-now', progress);
  }),
  steps('resume', '继续群发 3号', async ({ app, actor, once }, { id }) => {
    const progress = await perform(resumeBroadcast, app, actor, { broadcastId: id }, { once });
    return tell('broadcasts.resumed-now', progress);
  }),
  hears({
    name: 'broadcasts.recall',
    example: '撤回群发 3号 更正 改在后天上午',
    shownTo: isBroadcaster,
    during: 'keeps-dialogue',
    hear: (text, utterance) => readRecall(text, utterance.text),
    async run(turn, { broadcast, correction }: { broadcast: number; correction?: string }) {
      const { app, actor, once } = turn;
      const input = {
        broadcastId: (await numbered(turn, broadcast)).id,
        ...(correction !== undefined && { correction }),
      };
      const progress = await perform(recallBroadcast, app, actor, input, { once });
      return tell(correction === undefined ? 'broadcasts.recalled-now' : 'broadcasts.corrected-now', progress);
    },
  }),
  steps('approve', '同意群发 3号', async ({ app, actor, once }, { id }) => {
    const { number, startsAt } = await perform(approveBroadcast, app, actor, { broadcastId: id }, { once });
    const time = startsAt! <= app.clock() ? say('broadcasts.at-once') : sayMoment(startsAt!);
    return { say: [say('broadcasts.approved-now', { number, time })] };
  }),
  hears({
    name: 'broadcasts.progress',
    example: '群发进度 3号',
    shownTo: isBroadcaster,
    during: 'keeps-dialogue',
    hear: readProgress,
    run: tellProgress,
  }),
  hears({
    name: 'broadcasts.compose',
    example: '群发 明天上午停水 发给 桂花社区 时间 今晚7点',
    shownTo: isBroadcaster,
    during: 'keeps-dialogue',
    hear: (text, utterance) => readBroadcast(text, utterance.text),
    run: composeFromChat,
  }),
  hears({
    name: 'broadcasts.opt-out',
    example: '退订',
    during: 'keeps-dialogue',
    hear: (text) => (readWanted(text) === false ? {} : null),
    run: async (turn) => choose(turn, false),
  }),
  hears({
    name: 'broadcasts.opt-in',
    example: '恢复通知',
    during: 'keeps-dialogue',
    hear: (text) => (readWanted(text) === true ? {} : null),
    run: async (turn) => choose(turn, true),
  }),
];

function steps(
  step: Exclude<BroadcastStep, 'progress'>,
  example: string,
  run: (turn: Turn, broadcast: Broadcast) => Promise<Answer>,
): Command {
  return hears({
    name: `broadcasts.${step}`,
    example,
    shownTo: isBroadcaster,
    during: 'keeps-dialogue',
    hear: (text) => {
      const broadcast = readBroadcastStep(text, step);
      return broadcast === null ? null : { broadcast };
    },
    run: async (turn, { broadcast }: { broadcast: number }) => run(turn, await numbered(turn, broadcast)),
  });
}

/** Whether it is theirs, the use case says. */
const numbered = async ({ app }: Turn, number: number): Promise<Broadcast> =>
  found(await app.broadcasts.numbered(number), 'broadcasts.no-such-number', { number });

/** Of one broadcast, or of the latest few where one may broadcast. */
async function tellProgress(turn: Turn, { broadcast }: { broadcast?: number }): Promise<Answer> {
  const { app, actor } = turn;
  const ids = broadcast === undefined ? await latest(turn) : [(await numbered(turn, broadcast)).id];
  if (ids.length === 0) return { say: [say('broadcasts.none-yet')] };
  const told = await Promise.all(ids.map((broadcastId) => perform(showBroadcast, app, actor, { broadcastId })));
  return { say: told.map((progress) => say('broadcasts.progress', facts(progress))) };
}

const LATEST = 3;

async function latest({ app, actor }: Turn): Promise<string[]> {
  const region = actor.grants.map((grant) => grant.region).find((path) => mayBroadcast(actor, path));
  if (region === undefined) return [];
  return (await perform(listBroadcasts, app, actor, { region, limit: LATEST })).items.map(({ id }) => id);
}

async function choose({ app, actor, once }: Turn, wanted: boolean): Promise<Answer> {
  await perform(chooseBroadcasts, app, actor, { wanted }, { once });
  return { say: [say(wanted ? 'broadcasts.opted-in-now' : 'broadcasts.opted-out-now')] };
}

const tell = (phrase: ProgressPhrase, progress: BroadcastProgress): Answer => answer(phrase, facts(progress));

/** Said with the figures of a broadcast. */
type ProgressPhrase = `broadcasts.${'paused' | 'resumed' | 'recalled' | 'corrected'}-now`;

function facts({ broadcast, counts }: BroadcastProgress) {
  const sum = (fits: (state: string, why: string | null) => boolean): number =>
    counts.reduce((total, { state, why, count }) => (fits(state, why) ? total + count : total), 0);
  const isHeld = (why: string | null): boolean => why === 'paused' || why === 'quiet-hours';
  return {
    number: broadcast.number,
    state: say(`broadcasts.state-${broadcast.state}`),
    sent: sum((state) => state === 'sent'),
    waiting: sum((state, why) => state === 'queued' || state === 'sending' || (state === 'skipped' && isHeld(why))),
    failed: sum((state) => state === 'failed'),
    unknown: sum((state) => state === 'unknown'),
    recalled: sum((_, why) => why === 'recalled'),
    skipped: sum((state, why) => state === 'skipped' && !isHeld(why)),
  };
}

import { CHAT } from '../config/defaults.ts';
import type { App } from '../src/app.ts';
import { noteRoomEvent, roomId, type RoomEvent } from '../src/features/broadcasts/index.ts';
import { actorOf, meetContact } from '../src/features/residents/index.ts';
import { later, newId, perform, SYSTEM } from '../src/kernel/index.ts';
import { inLargePrint, inLocale, say } from '../src/phrases/index.ts';
import { createSeen, laneOfUtterance, type TakenUtterance } from '../src/platform/chat/index.ts';
import { coalesceByKey } from '../src/platform/coalesce.ts';
import { describeError } from '../src/platform/logger.ts';
import { answerTo } from './chat/answer.ts';
import { isForBot } from './chat/hear.ts';
import { createLanes } from './chat/lanes.ts';
import { keepSaidPicture } from './chat/pictures/keep-said.ts';
import { repliesTo } from './chat/replies.ts';
import type { Repertoire } from './chat/turn.ts';
import type { Utterance } from './command.ts';

/** The conversation behind every channel. */
export interface Chat {
  /** Takes a message in: when this returns it is kept and will be answered, whatever happens to this process. */
  receive(utterance: Utterance): Promise<void>;
  /** Takes in what happened to a room; the same event twice changes nothing. */
  receiveRoomEvent(event: RoomEvent): Promise<void>;
  /** Takes up what other processes left unanswered, now and every few seconds. */
  start(): Promise<void>;
  /** Resolves when everything taken in by this process was answered. */
  settled(): Promise<void>;
  /** Ends after the messages being answered. */
  stop(): Promise<void>;
}

export interface ChatOptions extends Repertoire {
  /** A process that has not answered a message within this time is taken for dead. */
  readonly leaseMs?: number;
  readonly sweepMs?: number;
}

/**
 * Hears, answers in order per room or person, and keeps its answers as messages for the sender. A message may arrive and
 * be answered twice without harm: use cases get its id as `once`, replies get their ids from it.
 */
export function createChat(app: App, options: ChatOptions): Chat {
  const { leaseMs = CHAT.answerLeaseMs, sweepMs = CHAT.sweepMs } = options;
  const seen = createSeen(app, CHAT.seen);
  const me = newId();
  const lanes = createLanes(answerLane);
  // Kept one after the other: else one kept sooner would be answered first, or by a death become the only one kept.
  const inTurn = coalesceByKey<() => Promise<void>, void>(async (_, [keep]) => [await keep!()], { most: 1 });
  let sweeping: NodeJS.Timeout | undefined;

  return {
    async receive(utterance) {
      const lane = laneOfUtterance(utterance);
      if (utterance.kind === 'recall') return inTurn(lane, () => takeBack(utterance));
      if (!isForBot(options.commands, utterance)) return;
      const isSeen = seen.has(utterance.id);
      await inTurn(lane, async () => {
        if (!(await isSeen)) await keep(utterance);
      });
    },
    async receiveRoomEvent({ contacts, ...event }) {
      await perform(noteRoomEvent, app, SYSTEM, { ...event, contacts: [...contacts] });
    },
    async start() {
      await sweep();
      sweeping = setInterval(() => {
        sweep().catch((error: unknown) => app.logger.warn(describeError(error), 'sweep will try again'));
      }, sweepMs);
    },
    settled: () => lanes.settled(),
    async stop() {
      clearInterval(sweeping);
      await lanes.stop();
    },
  };

  async function keep(utterance: Utterance): Promise<void> {
    await keepSaidPicture(app, utterance);
    const isNew = await app.utterances.keep(utterance, app.clock());
    seen.add(utterance.id);
    if (!isNew) return;
    app.chatCounts.received(utterance.channel);
    lanes.run(laneOfUtterance(utterance));
  }

  async function takeBack(recall: Utterance): Promise<void> {
    if (recall.recalls !== undefined) await app.utterances.drop(recall.recalls, laneOfUtterance(recall), app.clock());
  }

  async function sweep(): Promise<void> {
    await app.utterances.shredWords(app.clock());
    for (const lane of await app.utterances.waitingLanes(app.clock())) lanes.run(lane);
  }

  /** Answers the messages of a lane one after the other. @returns false when none was left */
  async function answerLane(lane: string): Promise<boolean> {
    const now = app.clock();
    const taken = await app.utterances.takeNext(lane, me, now, later(now, leaseMs)).catch((error: unknown) => {
      app.logger.warn(describeError(error), 'messages wait until the store is back');
      return null;
    });
    if (taken === null) return false;
    try {
      await answer(taken);
      return true;
    } catch (error) {
      const facts = { ...describeError(error), utterance: taken.utterance.id, tries: taken.tries };
      app.logger.warn(facts, 'message waits to be answered again');
      return false;
    }
  }

  async function answer(taken: TakenUtterance): Promise<void> {
    const { utterance } = taken;
    const { id, channel, contact, room } = utterance;
    const resident = await perform(meetContact, app, SYSTEM, { channel, contact }, { once: id });
    const actor = actorOf(resident);
    const place = room === undefined ? null : await roomOf(utterance, room);

    const turn = { app, actor, utterance, once: id, ...(place?.region !== undefined && { region: place.region }) };
    const sentences = await inLocale(resident.preferences?.locale ?? 'zh', async () =>
      isHopeless(taken, app.clock()) ? [say('chat.defect')] : orApology(turn),
    );
    const isLarge = room === undefined && resident.preferences?.largePrint === true;
    const written = isLarge ? sentences.map(inLargePrint) : sentences;
    await app.notices.add(repliesTo(utterance, written, { actor, region: place?.region, now: app.clock() }));
    await app.utterances.finish(id, app.clock());
    app.chatCounts.answered(channel, app.clock().getTime() - taken.keptAt.getTime());
  }

  async function roomOf({ channel, roomName }: Utterance, room: string) {
    const known = await app.rooms.find(roomId(channel, room));
    if (known !== null && (roomName === undefined || known.name === roomName)) return known;
    return app.rooms.put({ channel, room, ...(roomName !== undefined && { name: roomName }) });
  }

  async function orApology(turn: Parameters<typeof answerTo>[1]): Promise<readonly string[]> {
    try {
      return await answerTo(options, turn);
    } catch (error) {
      app.logger.error({ ...describeError(error), utterance: turn.utterance.id }, 'defect while answering');
      return [say('chat.defect')];
    }
  }
}

/**
 * Was it tried too often for too long? Both must be: a process killed again and again within minutes says nothing about
 * the message it was at.
 */
const isHopeless = ({ tries, keptAt, isUnreadable }: TakenUtterance, now: Date): boolean =>
  isUnreadable === true || (tries > CHAT.mostAnswerTries && now > later(keptAt, CHAT.answerWithinMs));

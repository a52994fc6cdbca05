import { createChat } from '../../bots/chat.ts';
import { COMMANDS } from '../../bots/commands/index.ts';
import { DIALOGUES } from '../../bots/dialogues/index.ts';
import { REACTIONS, SCHEDULED } from '../../jobs/index.ts';
import { startWorker } from '../../jobs/worker.ts';
import type { App } from '../../src/app.ts';
import { findCategory } from '../../config/taxonomy/index.ts';
import type { Need } from '../../src/features/needs/index.ts';
import { contactOf, type Resident } from '../../src/features/residents/index.ts';
import { demoService } from '../demo/directory/index.ts';
import { GUIHUA, HEWAN } from '../demo/regions.ts';
import { seedDemo } from '../demo/seed.ts';
import type { LabelledMessage } from '../measure/labelled.ts';
import { endingOf, type Ending } from './ending.ts';
import { untilSettled } from './settle.ts';
import { CHANNEL, speak } from './speak.ts';

/** What became of one message. */
export interface Outcome {
  readonly label: string;
  readonly ending: Ending;
  /** How many needs its resident has now. */
  readonly needs: number;
  /** Department of the need's category. */
  readonly department?: string;
  /** Offered to a service for the label's kind of business? */
  readonly fits: boolean;
  /** How long the bot took for each of its answers in this run. */
  readonly times: readonly number[];
}

export interface Replay {
  readonly outcomes: readonly Outcome[];
  /** Needs that were there before this run. */
  readonly before: number;
}

/** Says every message through the chat door, each by a resident of its own, and waits until all that follows is done. */
export async function replayMessages(
  app: App,
  messages: readonly LabelledMessage[],
  tell: (done: number) => void = () => undefined,
): Promise<Replay> {
  await seedDemo(app);
  await Promise.all(messages.map(({ id }, place) => app.residents.insert(residentFor(id, place, app.clock()), [])));
  const before = (await needsOf(app, messages)).flat().length;

  const worker = await startWorker(app, { reactions: REACTIONS, scheduled: SCHEDULED });
  const chat = createChat(app, { commands: COMMANDS, dialogues: DIALOGUES });
  await chat.start();
  const times: number[][] = [];
  try {
    for (const { id, title, detail } of messages) {
      times.push(await speak(app, chat, id, [title, detail].filter((part) => part.trim() !== '').join('\n')));
      tell(times.length);
    }
    await untilSettled(app);
  } finally {
    await chat.stop();
    await worker.stop();
  }

  const needs = await needsOf(app, messages);
  return {
    before,
    outcomes: messages.map(({ label }, place) => outcomeOf(label, needs[place] ?? [], times[place] ?? [])),
  };
}

const residentId = (messageId: string): string => `replay-${messageId}`;

/** A verified neighbour who has this one thing to say. */
const residentFor = (messageId: string, place: number, metAt: Date): Resident => ({
  id: residentId(messageId),
  contacts: [contactOf(CHANNEL, messageId)],
  trust: 'verified',
  region: place % 2 === 0 ? GUIHUA : HEWAN,
  grants: [],
  consents: [],
  metAt,
  handedOver: [],
});

const needsOf = (app: App, messages: readonly LabelledMessage[]): Promise<Need[][]> =>
  Promise.all(messages.map(({ id }) => app.needs.ofResident(residentId(id))));

function outcomeOf(label: string, needs: readonly Need[], times: readonly number[]): Outcome {
  const [need] = needs;
  const ending = endingOf(need);
  const department = need === undefined ? undefined : findCategory(need.category)?.department;
  const service = ending === 'offered' && need?.offer !== undefined ? demoService(need.offer.service) : undefined;
  return {
    label,
    ending,
    needs: needs.length,
    ...(department !== undefined && { department }),
    fits: service?.departments.some((own) => own === label) ?? false,
    times,
  };
}

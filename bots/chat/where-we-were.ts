import type { OpenDialogues, RunningDialogue } from '../../src/platform/chat/index.ts';
import { say } from '../../src/phrases/index.ts';
import type { Dialogue } from '../command.ts';

/** The dialogue as it is in this version of the bot, with the state it goes on from. */
export interface Resumed {
  readonly dialogue: Dialogue;
  readonly state: unknown;
}

/** Null when another version left it and it cannot be carried over. */
export function resumed(dialogues: readonly Dialogue[], { name, version, state }: RunningDialogue): Resumed | null {
  const dialogue = dialogues.find((known) => known.name === name);
  if (dialogue === undefined) return null;
  const current = dialogue.version === version ? state : dialogue.upgrade?.(state, version);
  return current === undefined ? null : { dialogue, state: current };
}

/** Back to the question that is open, if there is one. */
export function backToQuestion(dialogues: readonly Dialogue[], { running }: OpenDialogues): readonly string[] {
  if (running === undefined || running.paused === true) return [];
  const going = resumed(dialogues, running);
  const asks = going?.dialogue.asks?.(going.state);
  if (asks === undefined) return [say('chat.back-to-unnamed')];
  return [say('chat.back-to', { about: aboutOf([running]), asks })];
}

/** What ran out of time, or can no longer be gone on with. */
export const sayOver = (over: readonly RunningDialogue[]): string =>
  isNamed(over) ? say('chat.dialogue-over-about', { about: aboutOf(over) }) : say('chat.dialogue-over');

export const sayEnded = (ended: RunningDialogue): string => say('chat.most-open', { about: aboutOf([ended]) });

/** Nothing more than what became of it: after a danger nobody is asked anything. */
export function sayStopped(stopped: readonly RunningDialogue[]): readonly string[] {
  if (stopped.length === 0) return [];
  return [isNamed(stopped) ? say('chat.stopped', { about: aboutOf(stopped) }) : say('chat.stopped-unnamed')];
}

export const aboutOf = (dialogues: readonly RunningDialogue[]): readonly string[] =>
  dialogues.map(({ about }) => about ?? say('chat.unnamed'));

const isNamed = (dialogues: readonly RunningDialogue[]): boolean => dialogues.some(({ about }) => about !== undefined);

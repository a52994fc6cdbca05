import type { OpenDialogues, RunningDialogue } from '../../src/platform/chat/index.ts';

/** What is open after a dialogue was started, and what had to end for it: two are open at most. */
export interface Started {
  readonly open: OpenDialogues;
  readonly ended?: RunningDialogue;
}

/** Starts a dialogue; the running one is set aside, and the one aside before ends. The same thing begun anew replaces itself. */
export function startDialogue({ running, aside }: OpenDialogues, started: RunningDialogue): Started {
  if (running === undefined) return { open: { running: started } };
  if (isSameThing(running, started)) return { open: both(started, aside) };
  const open = both(started, running);
  return aside === undefined || isSameThing(aside, started) ? { open } : { open, ended: aside };
}

/** The running dialogue is over; the one aside goes on. */
export const endDialogue = ({ aside }: OpenDialogues): OpenDialogues => (aside === undefined ? {} : { running: aside });

/** The question of the running dialogue waits. */
export const pauseDialogue = ({ running, aside }: OpenDialogues): OpenDialogues =>
  running === undefined ? {} : both({ ...running, paused: true }, aside);

/** What was set aside by words is asked again; unchanged when nothing was. */
export const resumeDialogue = (open: OpenDialogues): OpenDialogues =>
  open.running?.paused === undefined ? open : both(goingOn(open.running), open.aside);

/** As long as one of them is gone on with, neither runs out. */
export const openUntil = ({ running, aside }: OpenDialogues, until: Date): OpenDialogues =>
  running === undefined ? {} : both({ ...running, until }, aside === undefined ? undefined : { ...aside, until });

export const listOpen = ({ running, aside }: OpenDialogues): RunningDialogue[] =>
  [running, aside].filter((dialogue) => dialogue !== undefined);

export const isOver = ({ running }: OpenDialogues, now: Date): boolean => running !== undefined && running.until < now;

const both = (running: RunningDialogue, aside: RunningDialogue | undefined): OpenDialogues =>
  aside === undefined ? { running } : { running, aside };

const isSameThing = (one: RunningDialogue, other: RunningDialogue): boolean =>
  one.name === other.name && one.about !== undefined && one.about === other.about;

function goingOn({ paused: _paused, ...dialogue }: RunningDialogue): RunningDialogue {
  return dialogue;
}

import { z } from 'zod';
import { defineUseCase, newId, type Clock } from '../../../kernel/index.ts';
import { checkChoices } from '../ballot.ts';
import { takingIn, type TakingPorts } from '../doors/taking-in.ts';
import { readScore } from '../asking/scale.ts';
import { optionIds, type Poll } from '../poll.ts';
import { blankPaper, paperId, withEntry } from './paper.ts';
import { ensureTakesPapers, enterBeforeFence, type PaperPorts } from './papers-taken.ts';

interface Ports extends PaperPorts, Pick<TakingPorts, 'electorates' | 'pollSessions'> {
  readonly clock: Clock;
}

/** What a worker reads on a paper ballot: none of the options when it is invalid. */
export const paperInput = z.object({
  pollId: z.string().max(64),
  electorId: z.string().max(64),
  choices: z.array(z.string().max(64)).max(20),
  /** SHA-256 of the photo, in hex. */
  photo: z.string().regex(/^[0-9a-f]{64}$/u),
});

/**
 * Enters a named paper ballot, by itself: a second worker enters it again without seeing what the first one read. It counts
 * when both read the same of the same photo.
 */
export const enterPaper = defineUseCase({
  name: 'polls.enter-paper',
  input: paperInput,
  async run(ports: Ports, actor, { pollId, electorId, choices, photo }) {
    const { poll, elector } = await takingIn(ports, actor, { pollId, electorId, door: 'paper' });
    const at = ports.clock();
    ensureTakesPapers(poll, at);

    const entry = { token: newId(), by: actor.id, choices: readChoices(poll, choices), photo, at };
    const id = paperId(poll.id, elector.id);
    if ((await ports.papers.find(id)) === null) await ports.papers.insert(blankPaper(poll.id, elector.id), []);
    const { token } = entry;
    const paper = await enterBeforeFence(ports, poll, { paper: id, token, decide: (one) => withEntry(one, entry) });
    return { poll, paper };
  },
});

/**
 * What was read, so that two readings can be compared: where several may be chosen in any order, in the order of the options.
 * @throws Refusal when it is neither nothing nor what the method asks for
 */
export function readChoices(poll: Poll, choices: readonly string[]): readonly string[] {
  if (choices.length === 0) return choices;
  checkChoices(poll, choices);
  if (poll.method === 'single' || poll.method === 'yes-no' || poll.method === 'ranked') return choices;
  return optionIds(poll).flatMap((option) =>
    choices.filter((choice) => (readScore(choice)?.option ?? choice) === option),
  );
}

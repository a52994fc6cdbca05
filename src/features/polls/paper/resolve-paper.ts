import { defineUseCase, newId, type Clock } from '../../../kernel/index.ts';
import { takingIn, type TakingPorts } from '../doors/taking-in.ts';
import { paperInput, readChoices } from './enter-paper.ts';
import { paperId, withResolution } from './paper.ts';
import { ensureTakesPapers, enterBeforeFence, type PaperPorts } from './papers-taken.ts';

interface Ports extends PaperPorts, Pick<TakingPorts, 'electorates' | 'pollSessions'> {
  readonly clock: Clock;
}

/** Says what a paper ballot says that two workers read differently; by neither of them. */
export const resolvePaper = defineUseCase({
  name: 'polls.resolve-paper',
  input: paperInput,
  async run(ports: Ports, actor, { pollId, electorId, choices, photo }) {
    const { poll, elector } = await takingIn(ports, actor, { pollId, electorId, door: 'paper' });
    const at = ports.clock();
    ensureTakesPapers(poll, at);

    const entry = { token: newId(), by: actor.id, choices: readChoices(poll, choices), photo, at };
    const paper = await enterBeforeFence(ports, poll, {
      paper: paperId(poll.id, elector.id),
      token: entry.token,
      decide: (one) => withResolution(one, entry),
    });
    return { poll, paper };
  },
});

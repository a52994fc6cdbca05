import { castAssisted, sayDoor, type AssistedDoor } from '../../../src/features/polls/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { answer, dialogue } from '../../command.ts';
import { AGREES, DROPS } from '../../understand/conversation/agreement.ts';

/** A vote about to be taken down, as it was read back. */
export interface AssistedConfirmation {
  readonly pollId: string;
  readonly number: number;
  readonly electorId: string;
  readonly name: string;
  readonly door: AssistedDoor;
  readonly choices: readonly string[];
  readonly label: string;
}

/** Reads back for whom what is taken down, and takes nothing down before a 确认. */
export const assistedConfirmation = dialogue<AssistedConfirmation, AssistedConfirmation>({
  name: 'assisted-confirmation',
  version: 1,
  step(state, text) {
    if (DROPS.test(text)) return { say: [say('doors.assisted-dropped')], effects: [] };
    if (AGREES.test(text)) return { say: [], effects: [state] };
    return { state, say: [askAssisted(state)], effects: [] };
  },
  asks: askAssisted,
  about: ({ number }) => say('doors.assisted-named', { number }),
  async effect({ app, actor, once }, { pollId, number, electorId, name, door, choices, label }) {
    await perform(castAssisted, app, actor, { pollId, electorId, door, choices: [...choices] }, { once });
    return answer('doors.assisted-done', { number, name, label });
  },
});

export function askAssisted({ number, name, door, label }: AssistedConfirmation): string {
  return say('doors.ask-assisted', { number, name, door: sayDoor(door), label });
}

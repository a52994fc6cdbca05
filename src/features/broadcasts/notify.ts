import { z } from 'zod';
import { allow, defineUseCase, isSystem, newId, type Clock } from '../../kernel/index.ts';
import { say } from '../../phrases/index.ts';
import { audience } from './audience.ts';
import { keepNotices, type TellingPorts } from './keep-notices.ts';

interface Ports extends TellingPorts {
  readonly clock: Clock;
}

/** Tells people one sentence: what reactions to happenings end in. The same cause and phrase reach a recipient once. */
export const notify = defineUseCase({
  name: 'broadcasts.notify',
  input: z.object({
    to: audience,
    phrase: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
    /** Id of the need, poll or activity it is about. */
    about: z.string().optional(),
  }),
  async run({ clock, ...ports }: Ports, actor, { to, phrase, details, about }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');

    const cause = `${call.once ?? newId()}:${phrase}`;
    return { told: await keepNotices(ports, { cause, to, text: say(phrase, details), about, now: clock() }) };
  },
});

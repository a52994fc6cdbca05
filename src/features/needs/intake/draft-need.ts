import { z } from 'zod';
import { allow, defineUseCase } from '../../../kernel/index.ts';
import { maySubmit } from '../policy.ts';
import { aroundDanger, isDanger } from '../understanding/index.ts';
import { draftOf } from './draft.ts';

const MOST_CHARACTERS = 4000;

/** Danger is never turned away for its length: of a longer text what speaks of it is taken. */
export const needText = z
  .string()
  .trim()
  .min(2)
  .transform((text) => (isDanger(text) ? aroundDanger(text, MOST_CHARACTERS) : text))
  .pipe(z.string().max(MOST_CHARACTERS));

/** What the system makes of a text; nothing is kept. */
export const draftNeed = defineUseCase({
  name: 'needs.draft-need',
  input: z.object({ text: needText }),
  async run(_ports: object, actor, { text }) {
    const draft = draftOf(text);
    allow(maySubmit(actor), draft.route === 'duty' ? 'needs.not-resident-in-danger' : 'needs.not-resident');
    return draft;
  },
});

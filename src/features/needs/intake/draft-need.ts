import { z } from 'zod';
import { allow, defineUseCase } from '../../../kernel/index.ts';
import { maySubmit } from '../policy.ts';
import { draftOf } from './draft.ts';

export const needText = z.string().trim().min(2).max(4000);

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

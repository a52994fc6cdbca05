import { z } from 'zod';

const id = z.string().min(1).max(64);

/** What a hall is made of, as input; opening and editing take the same. */
export const hallFields = {
  name: z.string().trim().min(2).max(40),
  rooms: z
    .array(
      z
        .string()
        .regex(/^[a-z-]+:.+$/, '应为 渠道:群号')
        .max(200),
    )
    .max(20),
  voters: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('residents') }),
    z.object({ kind: z.literal('members'), members: z.array(id).min(1).max(5000) }),
  ]),
  organizers: z.array(id).max(20),
};

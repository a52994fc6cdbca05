import { z } from 'zod';
import { eligibilityFields } from '../residents/index.ts';

/** What a team is made of, as input; founding and changing take the same. */
export const teamFields = {
  name: z.string().trim().min(2).max(30),
  rules: z
    .object({
      ...eligibilityFields,
      skill: z.string().trim().min(1).max(20).optional(),
      needsApproval: z.boolean().optional(),
      needsConsent: z.boolean().optional(),
    })
    .transform((rules) => without(rules)),
};

/** What was not said is not kept. */
function without<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

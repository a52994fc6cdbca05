import { z } from 'zod';
import { CONDITIONS } from '../../../../config/activities/activities.ts';
import { eligibilityFields, type Eligibility } from '../../residents/index.ts';

/** What is asked of those who sign up; what is absent is asked of nobody. How many one may bring, the activity itself says. */
export interface Conditions extends Eligibility {
  readonly questions?: readonly Question[];
  /** How many people from behind one door may come. */
  readonly perHousehold?: number;
  /** Is it for members of the team that holds it? */
  readonly membersOnly?: boolean;
  /** Must they confirm that they are insured? */
  readonly isRisky?: boolean;
  /** The certificate they must have: 急救员证. */
  readonly certificate?: string;
}

/** Something the organizer wants to know; a question with options is answered with one of them. */
export interface Question {
  /** What answers are filed under. */
  readonly id: string;
  readonly text: string;
  readonly options?: readonly string[];
  readonly isRequired: boolean;
}

/** What somebody said when they signed up: for those who run the activity, and deleted with the person's data. */
export interface Given {
  /** By the id of the question. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
  /** Who agrees for somebody who is not of age. */
  readonly guardian?: string | undefined;
  readonly isInsured?: boolean | undefined;
  /** Number or issuer of the certificate. */
  readonly certificate?: string | undefined;
}

const question = z
  .object({
    id: z.string().regex(/^[a-z0-9-]{1,20}$/, '应为小写字母或数字'),
    text: z.string().trim().min(2).max(60),
    options: z.array(z.string().trim().min(1).max(20)).min(2).max(10).optional(),
    isRequired: z.boolean().default(true),
  })
  .transform(({ options, ...rest }): Question => ({ ...rest, ...(options !== undefined && { options }) }));

export const conditionsInput = z
  .object({
    ...eligibilityFields,
    questions: z
      .array(question)
      .max(CONDITIONS.mostQuestions)
      .refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length, '编号不能重复')
      .optional(),
    perHousehold: z.number().int().min(1).max(100).optional(),
    membersOnly: z.boolean().optional(),
    isRisky: z.boolean().optional(),
    certificate: z.string().trim().min(2).max(30).optional(),
  })
  .transform((conditions): Conditions => said(conditions));

export const givenFields = {
  answers: z
    .record(z.string().max(20), z.string().trim().min(1).max(CONDITIONS.longestAnswer))
    .refine((answers) => Object.keys(answers).length <= CONDITIONS.mostQuestions, '答案太多')
    .optional(),
  guardian: z.string().trim().min(2).max(40).optional(),
  isInsured: z.boolean().optional(),
  certificate: z.string().trim().min(2).max(60).optional(),
};

/** Without what was not said. */
export function said<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

export const QUESTION_KINDS = ['proposal', 'question'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Something said in the session that an answer is owed to. */
export interface Question {
  /** Within the hearing, from 1 on. */
  readonly number: number;
  readonly item: number;
  readonly kind: QuestionKind;
  /** Who said it; absent once they have left. */
  readonly by?: string;
  readonly text: string;
  readonly owner: AnswerOwner;
  /** The end of the day by which the answer is owed. */
  readonly dueAt: Date;
  readonly remindedAt?: Date;
  readonly answer?: { readonly text: string; readonly by: string; readonly at: Date };
  readonly rating?: { readonly isSatisfied: boolean; readonly at: Date };
}

/** Who owes an answer: an organization, or an officer under the name of their post. */
export interface AnswerOwner {
  readonly kind: 'organization' | 'officer';
  readonly id: string;
  readonly name: string;
}

export const isOverdue = ({ answer, dueAt }: Question, now: Date): boolean => answer === undefined && dueAt <= now;

export const isUnreminded = ({ answer, remindedAt }: Question): boolean =>
  answer === undefined && remindedAt === undefined;

import { z } from 'zod';
import { LEAST_DISCLOSURE_DAYS } from '../rule-packs/index.ts';

/** Who may say that a step is done: whoever runs the hall, or only whoever answers for the region (worker, steward). */
export const STEP_DOERS = ['organizer', 'officer'] as const;

/**
 * What a step can rest on. `topic`: a topic for statements that is closed. `hearing`: a hearing
 * of the hall that is concluded. `poll`: a poll of the hall that is closed; `meeting`: the
 * figures of a vote in a meeting, judged by a rule pack; `record`: a meeting or hearing on paper with its date;
 * `disclosure`: an item on the disclosure board for its whole time; `ratings`: what those who took part said of it;
 * `tasks`: nothing beside the tasks themselves.
 */
export const EVIDENCE_KINDS = [
  'topic',
  'hearing',
  'poll',
  'meeting',
  'record',
  'disclosure',
  'ratings',
  'tasks',
] as const;

/** What a record on paper has to say beside its date and title. */
export const RECORD_PARTS = ['document', 'attendance'] as const;

const key = z.string().regex(/^[a-z]+(-[a-z]+)*$/u);
const days = z.int().min(0).max(365);

const stepSchema = z
  .strictObject({
    key,
    title: z.string().trim().min(2).max(30),
    doneBy: z.enum(STEP_DOERS),
    /** Any one of them is enough. */
    evidence: z.array(z.enum(EVIDENCE_KINDS)).min(1).readonly(),
    /** What a record, where one is given, has to say. */
    record: z.array(z.enum(RECORD_PARTS)).readonly().default([]),
    /** Whole days between the end of what it needs and its own beginning: the day itself does not count. */
    waitDays: days.default(0),
    /** Whole days after it could begin within which it should be done; later it is shown as late. */
    dueDays: days.default(60),
    /** How long what it shows stays on the board. */
    disclosureDays: days.optional(),
    /** It decides: a poll must have passed under a rule pack, with its legal basis recorded. */
    decides: z.literal(true).optional(),
    /** Rule packs by which it may be decided; any decision's where nothing is said. */
    packs: z.array(z.string()).min(1).readonly().optional(),
    /** The step from which it is gone through again when the vote failed and it is so decided. */
    returnsTo: key.optional(),
    /** Every task of the resolution is done or called off, and there was at least one. */
    settlesTasks: z.literal(true).optional(),
    /** Where the order of its steps stands. */
    needs: z.array(key).readonly(),
  })
  .readonly();

/** A procedure as data: which steps, in which order, and what each of them rests on. */
export const planSchema = z
  .strictObject({
    id: key,
    version: z.int().min(1),
    title: z.string().trim().min(2).max(30),
    steps: z.array(stepSchema).min(2).max(20).readonly(),
  })
  .readonly()
  .superRefine((plan, { addIssue }) => {
    for (const problem of problemsOf(plan)) addIssue(problem);
  });

export type ProcedurePlanData = z.input<typeof planSchema>;
export type ProcedurePlan = z.output<typeof planSchema>;
export type PlanStep = ProcedurePlan['steps'][number];
export type EvidenceKind = PlanStep['evidence'][number];

/** What does not go together, each in a few words. */
function problemsOf({ steps }: { readonly steps: readonly PlanStep[] }): string[] {
  return steps.flatMap((step, index) => {
    const earlier = steps.slice(0, index).map((other) => other.key);
    const previous = earlier.at(-1);
    const decidedBefore = steps.slice(0, index).some(({ decides }) => decides);
    return [
      ...(earlier.includes(step.key) ? [`${step.key}: is there twice`] : []),
      ...step.needs.filter((need) => !earlier.includes(need)).map((need) => `${step.key}: ${need} is no earlier step`),
      // Each step needs the one before it, so that there is one order and none can be left out.
      ...(previous !== undefined && !step.needs.includes(previous) ? [`${step.key}: leaves ${previous} out`] : []),
      ...(step.evidence.includes('disclosure') !== (step.disclosureDays !== undefined)
        ? [`${step.key}: a disclosure has its days, and nothing else has`]
        : []),
      ...((step.disclosureDays ?? LEAST_DISCLOSURE_DAYS) < LEAST_DISCLOSURE_DAYS
        ? [`${step.key}: is shown for less than ${LEAST_DISCLOSURE_DAYS} days`]
        : []),
      ...(step.decides && step.evidence.some((kind) => kind !== 'poll' && kind !== 'meeting')
        ? [`${step.key}: decides without a vote`]
        : []),
      ...(step.evidence.includes('meeting') && !step.decides ? [`${step.key}: a vote in a meeting decides`] : []),
      ...(step.packs !== undefined && !step.decides ? [`${step.key}: rule packs are for what decides`] : []),
      ...(step.returnsTo !== undefined && !(step.decides && earlier.includes(step.returnsTo))
        ? [`${step.key}: only a vote returns, and to an earlier step`]
        : []),
      ...((step.settlesTasks || step.evidence.includes('tasks')) && !decidedBefore
        ? [`${step.key}: there are no tasks before something was decided`]
        : []),
      ...(step.evidence.includes('tasks') && !step.settlesTasks
        ? [`${step.key}: rests on tasks and settles none`]
        : []),
    ];
  });
}

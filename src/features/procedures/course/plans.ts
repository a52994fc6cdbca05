import { PLAN_DATA, planSchema, type ProcedurePlan } from '../../../../config/procedures/index.ts';
import { Refusal } from '../../../kernel/index.ts';

/**
 * Checks plans as a whole.
 * @throws Error naming every problem at once
 */
export function readPlans(data: readonly unknown[]): readonly ProcedurePlan[] {
  const problems: string[] = [];
  const plans = data.flatMap((given, index) => {
    const checked = planSchema.safeParse(given);
    if (checked.success) return [checked.data];
    problems.push(
      ...checked.error.issues.map(({ path, message }) => `plan ${index + 1}: ${path.join('.')} ${message}`),
    );
    return [];
  });
  const ids = plans.map(({ id }) => id);
  problems.push(...ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `plan ${id}: is there twice`));
  if (problems.length > 0) throw new Error(`The procedures are not right:\n  ${problems.join('\n  ')}`);
  return plans;
}

/** What this installation goes by. Read when the application starts, which fails when something in it is not right. */
export const PLANS = readPlans(PLAN_DATA);

export function planCalled(id: string): ProcedurePlan {
  const plan = PLANS.find((one) => one.id === id);
  if (plan === undefined)
    throw new Refusal('invalid', 'procedures.no-such-plan', { plans: PLANS.map((one) => one.id) });
  return plan;
}

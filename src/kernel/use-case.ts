import { z } from 'zod';
import type { Actor } from './actor.ts';
import { idFrom, newId } from './ids.ts';
import { Refusal } from './refusal.ts';

/** What is wrong with an input is said in the language of the doors, like every other sentence. */
z.config(z.locales.zhCN());

/**
 * What surrounds one call. `once` is the key by which the same request sent again is recognized: an Idempotency-Key, a
 * chat message id, the id of the happening that a reaction answers.
 */
export interface Call {
  readonly once?: string;
  /** `once` of this use case and this actor: what changes are kept with, so that a repetition finds its first self. */
  readonly cause?: string;
  /** What was wrong with the fields that `takesRest` did without, as `path: what would be right`. */
  readonly leftOut?: readonly string[];
  /** The id for a thing this call creates: the same for the same `once`, so that a repetition meets its first self. */
  newId(what: string): string;
}

export interface UseCase<Ports, Schema extends z.ZodType, Result> {
  readonly name: string;
  readonly input: Schema;
  /** May input be taken without the fields that are wrong? Only for what must not wait until they are put right. */
  readonly takesRest?: (rest: z.output<Schema>) => boolean;
  run(ports: Ports, actor: Actor, input: z.output<Schema>, call: Call): Promise<Result>;
}

/** Any use case, for registers and tables. */
export type AnyUseCase = UseCase<never, z.ZodType, unknown>;

/**
 * One thing somebody can do, the same from every door.
 * @param useCase `name` is `<feature>.<verb-noun>`; `input` is checked before `run`; `run` authorizes its actor itself
 */
export function defineUseCase<Ports, Schema extends z.ZodType, Result>(
  useCase: UseCase<Ports, Schema, Result>,
): UseCase<Ports, Schema, Result> {
  return useCase;
}

/**
 * Checks the input and runs the use case.
 * @throws Refusal `input.invalid` listing each wrong field as `path: what would be right`
 */
export async function perform<Ports, Schema extends z.ZodType, Result>(
  useCase: UseCase<Ports, Schema, Result>,
  ports: Ports,
  actor: Actor,
  input: z.input<Schema>,
  options: { readonly once?: string | undefined } = {},
): Promise<Result> {
  const call = callOf(useCase.name, actor, options.once);
  const checked = useCase.input.safeParse(input);
  if (checked.success) return useCase.run(ports, actor, checked.data, call);

  const problems = problemsOf(checked.error);
  const rest = useCase.input.safeParse(withoutWrong(input, checked.error));
  if (!rest.success || useCase.takesRest?.(rest.data) !== true)
    throw new Refusal('invalid', 'input.invalid', { problems });
  return useCase.run(ports, actor, rest.data, { ...call, leftOut: problems });
}

function withoutWrong(input: unknown, { issues }: z.ZodError): unknown {
  if (typeof input !== 'object' || input === null) return input;
  const wrong = new Set(issues.map(({ path: [field] }) => field));
  return Object.fromEntries(Object.entries(input).filter(([field]) => !wrong.has(field)));
}

function callOf(name: string, actor: Actor, once: string | undefined): Call {
  if (once === undefined) return { newId: () => newId() };
  return { once, cause: idFrom(name, actor.id, once), newId: (what) => idFrom(name, actor.id, once, what) };
}

const problemsOf = (error: z.ZodError): string[] =>
  error.issues.map((issue) => `${issue.path.map(String).join('.') || 'input'}: ${issue.message}`);

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
  /** The id for a thing this call creates: the same for the same `once`, so that a repetition meets its first self. */
  newId(what: string): string;
}

export interface UseCase<Ports, Schema extends z.ZodType, Result> {
  readonly name: string;
  readonly input: Schema;
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
  const checked = useCase.input.safeParse(input);
  if (!checked.success) throw new Refusal('invalid', 'input.invalid', { problems: problemsOf(checked.error) });

  return useCase.run(ports, actor, checked.data, callOf(useCase.name, actor, options.once));
}

function callOf(name: string, actor: Actor, once: string | undefined): Call {
  if (once === undefined) return { newId: () => newId() };
  return { once, cause: idFrom(name, actor.id, once), newId: (what) => idFrom(name, actor.id, once, what) };
}

const problemsOf = (error: z.ZodError): string[] =>
  error.issues.map((issue) => `${issue.path.map(String).join('.') || 'input'}: ${issue.message}`);

import type { AnyUseCase, Happening, UseCase } from '../src/kernel/index.ts';
import type { Schedule } from '../src/platform/queue.ts';
import type { z } from 'zod';
import type { App } from '../src/app.ts';

/** A happening as a reaction gets it. */
export type Cause = Happening;

/** `when` happened, `useCase` is performed by the system with `input(happening)`, once (its id is the `once` key). */
export interface Reaction {
  readonly name: string;
  readonly when: string;
  readonly useCase: AnyUseCase;
  readonly input: (cause: Cause) => unknown;
}

/** A use case that is performed unattended, again and again. */
export interface ScheduledJob {
  readonly name: string;
  readonly schedule: Schedule;
  readonly useCase: AnyUseCase;
  readonly input: () => unknown;
}

/** @param name unique among all jobs, e.g. `needs.submitted-rank` */
export function reaction<Ports, Schema extends z.ZodType, Result>(
  when: string,
  useCase: App extends Ports ? UseCase<Ports, Schema, Result> : never,
  input: (cause: Cause) => z.input<Schema>,
): Reaction {
  const asAny = useCase as unknown as AnyUseCase;
  return { name: `${when}-${asAny.name}`, when, useCase: asAny, input };
}

export function scheduled<Ports, Schema extends z.ZodType, Result>(
  useCase: App extends Ports ? UseCase<Ports, Schema, Result> : never,
  schedule: Schedule,
  input: z.input<Schema>,
): ScheduledJob {
  const asAny = useCase as unknown as AnyUseCase;
  return { name: asAny.name, schedule, useCase: asAny, input: () => input };
}

import type { ResidentStore } from '../../residents/index.ts';
import { residentsOf, type SignUp } from '../places.ts';

export interface NamePorts {
  readonly residents: Pick<ResidentStore, 'findMany'>;
}

/** What those behind the sign-ups, and these others, have said to be called, by id. */
export async function namesOf(
  { residents }: NamePorts,
  signUps: readonly SignUp[],
  ...others: readonly string[]
): Promise<Map<string, string>> {
  const known = await residents.findMany([...new Set([...residentsOf(signUps), ...others])]);
  return new Map(known.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name] as const])));
}

import type { Installation } from './installation.ts';

/** A demo resident or member of staff, and how to become them. */
export interface DemoLogin {
  readonly name: string;
  readonly role: string;
  /** What to type where. */
  readonly how: string;
}

export interface DemoCard {
  readonly community: string;
  readonly logins: readonly DemoLogin[];
  /** A message to type as the named resident, to see the whole of it move. */
  readonly example: { readonly as: string; readonly message: string };
}

/** What someone wants to know who has just started Linyi: where it is, what it uses, how to try it, how to end it. */
export function readableBlock({ run, storage, queue, logs }: Installation, card: DemoCard | undefined): string {
  const lines = [
    '',
    '邻议 Linyi is ready.',
    '',
    `  Residents' page   ${run.api}/m/`,
    `  API               ${run.api}`,
    `  API description   ${run.api}/docs`,
    `  Storage           ${storage.why}`,
    `  Queue             ${queue.why}`,
    `  Logs              ${Object.values(logs).join('  ')}`,
    '',
    '  In a second terminal:   npm run chat',
    ...(card === undefined ? [] : demoLines(card)),
    '',
    '  Ctrl-C stops everything; the data stays.',
    '',
  ];
  return lines.join('\n');
}

function demoLines({ community, logins, example }: DemoCard): string[] {
  return [
    `  Demo community    ${community}`,
    ...logins.map(({ name, role, how }) => `    ${name}  ${role}  ${how}`),
    `  Type as ${example.as}:   ${example.message}`,
  ];
}

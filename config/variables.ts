/**
 * The variables this process was given, to be handed on to processes it starts and to what chooses storage. The
 * application itself reads its settings through `readEnv`.
 */
export function givenVariables(): Readonly<Record<string, string | undefined>> {
  return process.env;
}

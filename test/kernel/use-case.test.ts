import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineUseCase, NOBODY, perform, Refusal, SYSTEM } from '../../src/kernel/index.ts';

const echo = defineUseCase({
  name: 'test.echo',
  input: z.object({ words: z.string().min(1), times: z.number().int().default(1) }),
  async run(ports: { readonly mark: string }, actor, { words, times }, call) {
    return { said: `${ports.mark}${words.repeat(times)}`, by: actor.id, id: call.newId('echo') };
  },
});

describe('perform()', () => {
  it('runs with checked input, its ports and its actor', async () => {
    expect(await perform(echo, { mark: '>' }, NOBODY, { words: 'hi' })).toMatchObject({ said: '>hi', by: 'nobody' });
  });

  it('refuses wrong input, naming every wrong field', async () => {
    const refused = perform(echo, { mark: '' }, NOBODY, { words: '', times: 0.5 });

    await expect(refused).rejects.toMatchObject({ kind: 'invalid', code: 'input.invalid' });
    await expect(refused).rejects.toSatisfy((error) => {
      const problems = (error as Refusal).details['problems'] as string[];
      return problems.length === 2 && problems[0]!.startsWith('words:') && problems[1]!.startsWith('times:');
    });
  });

  it('gives the same id for the same once-key, another for another key, actor or use case', async () => {
    const idOf = async (actor: typeof NOBODY, once?: string, useCase = echo) =>
      (await perform(useCase, { mark: '' }, actor, { words: 'x' }, { once })).id;

    const first = await idOf(NOBODY, 'message-1');
    expect(await idOf(NOBODY, 'message-1')).toBe(first);
    expect(await idOf(NOBODY, 'message-2')).not.toBe(first);
    expect(await idOf(SYSTEM, 'message-1')).not.toBe(first);
    expect(await idOf(NOBODY, 'message-1', { ...echo, name: 'test.other' })).not.toBe(first);
    expect(await idOf(NOBODY)).not.toBe(await idOf(NOBODY));
  });
});

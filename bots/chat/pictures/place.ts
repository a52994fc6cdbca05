import { placeSaid } from '../../../src/features/needs/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import type { Turn } from '../../command.ts';

/**
 * Puts a photo that was sent in private to the need that was said a moment ago, or keeps it for the one that is being said.
 * @returns null where it belongs to neither: then it is for a person to look at
 */
export async function placePicture({ app, actor, once, conversation }: Turn): Promise<readonly string[] | null> {
  const placed = await perform(placeSaid, app, actor, {}, { once });
  if (placed === null) return null;
  if (placed !== 'waiting') return [say('needs.photo-attached', { number: placed.number })];
  return conversation.running?.name === 'need-intake' ? [say('needs.photo-waits')] : null;
}

import { NotSentError } from '../channel.ts';

/**
 * Sends the parts of one message in their order. Once a part has left, the message can neither be taken back nor tried
 * again: what fails then leaves a doubt.
 * @throws NotSentError when nothing left
 */
export async function sendParts(parts: readonly string[], post: (part: string, index: number) => Promise<void>) {
  for (const [index, part] of parts.entries()) {
    try {
      await post(part, index);
    } catch (error) {
      if (index === 0 || !(error instanceof NotSentError)) throw error;
      throw new Error(`Only ${index} of ${parts.length} parts left.`, { cause: error });
    }
  }
}

import type { Message } from 'wechaty';
import { PICTURES } from '../../config/people/photos.ts';
import { Refusal } from '../../src/kernel/index.ts';

/**
 * The bytes of a picture message, as the platform gives them.
 * @throws Refusal `pictures.too-large` before more of it is read than is taken
 */
export async function pictureOf(message: Message): Promise<Uint8Array> {
  const file = await message.toFileBox();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of await file.toStream()) {
    const bytes = chunk as Uint8Array;
    length += bytes.length;
    if (length > PICTURES.longestBytes)
      throw new Refusal('invalid', 'pictures.too-large', { megabytes: Math.floor(PICTURES.longestBytes / 1024 ** 2) });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

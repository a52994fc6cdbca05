import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Pictures } from '../../platform/pictures/pictures.ts';
import { DoorRefusal } from '../problem.ts';
import { readBytes } from './body.ts';

/** A picture in memory, until its room there is given back. */
export interface TakenPicture {
  readonly picture: Uint8Array;
  /** Stands for its bytes wherever these would be too long. */
  digest(): string;
  release(): void;
}

/** What a form has around its file. */
const FORM_BYTES = 16 * 1024;

/**
 * The picture that the request's body is, or the file of the form that it is: what `wx.uploadFile` sends. What it really
 * is, its bytes say later.
 * @param longest in bytes
 * @throws DoorRefusal 413 when it is larger, 415 when it is sent as something else, 400 when the form has no file
 * @throws Refusal `pictures.busy`
 */
export async function readPicture(
  request: IncomingMessage,
  longest: number,
  pictures: Pictures,
): Promise<TakenPicture> {
  const { 'content-type': header = '', 'content-encoding': encoding, 'content-length': told } = request.headers;
  const isForm = /^multipart\/form-data\b/i.test(header);
  const isPicture = isForm || /^(?:image\/[\w.+-]+|application\/octet-stream)\s*(?:;|$)/i.test(header);
  if (!isPicture || encoding !== undefined) throw new DoorRefusal(415, 'http.not-a-picture');

  const most = isForm ? longest + FORM_BYTES : longest;
  // A form is in memory twice: as it came, and its file.
  const release = pictures.reserve(Math.min(Number(told ?? most), most) * (isForm ? 2 : 1));
  try {
    const bytes = await readBytes(request, most);
    const picture = isForm ? await fileIn(bytes, header) : bytes;
    return { picture, digest: () => createHash('sha256').update(picture).digest('hex'), release };
  } catch (error) {
    release();
    throw error;
  }
}

async function fileIn(form: Buffer, header: string): Promise<Uint8Array> {
  const fields = await new Response(form as Buffer<ArrayBuffer>, { headers: { 'content-type': header } })
    .formData()
    .catch(() => {
      throw new DoorRefusal(400, 'http.not-a-picture');
    });
  const file = [...fields.values()].find((value) => typeof value !== 'string');
  if (file === undefined) throw new DoorRefusal(400, 'http.not-a-picture');
  return new Uint8Array(await file.arrayBuffer());
}

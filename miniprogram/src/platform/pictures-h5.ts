import type { ChosenPicture } from './platform';

/** The longer side in pixels: of what is sent, and of what is shown until it was sent. */
const SENT = 1600;
const SHOWN = 240;

/** Opens the phone's own camera or album. */
export const choosePictures = (most: number): Promise<readonly ChosenPicture[]> =>
  new Promise((resolve, reject) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = 'image/*';
    field.multiple = most > 1;
    field.addEventListener('change', () => {
      Promise.all([...(field.files ?? [])].slice(0, most).map(made)).then(resolve, reject);
    });
    field.addEventListener('cancel', () => resolve([]));
    field.click();
  });

/** Drawn anew: smaller, and without what the camera wrote into it. What the browser cannot open goes as it is. */
async function made(file: File): Promise<ChosenPicture> {
  const opened = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (opened === null) return { preview: '', file };
  const preview = drawn(opened, SHOWN).toDataURL('image/jpeg', 0.7);
  const sent = await new Promise<Blob | null>((resolve) => drawn(opened, SENT).toBlob(resolve, 'image/jpeg', 0.85));
  opened.close();
  return { preview, file: sent ?? file };
}

function drawn(picture: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

import type { ChosenPicture } from './platform';

const SENT = 1600;

/** Opens WeChat's camera or album; putting it away chooses none. */
export const choosePictures = (most: number): Promise<readonly ChosenPicture[]> =>
  new Promise((resolve) => {
    uni.chooseMedia({
      count: most,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
      success: ({ tempFiles }) => resolve(Promise.all(tempFiles.map(({ tempFilePath }) => made(tempFilePath)))),
      fail: () => resolve([]),
    });
  });

/** Made smaller; where that fails it goes as it is, and the server makes it smaller. */
const made = (path: string): Promise<ChosenPicture> =>
  new Promise((resolve) => {
    uni.compressImage({
      src: path,
      quality: 80,
      compressedWidth: SENT,
      success: ({ tempFilePath }) => resolve({ preview: tempFilePath, file: tempFilePath }),
      fail: () => resolve({ preview: path, file: path }),
    });
  });

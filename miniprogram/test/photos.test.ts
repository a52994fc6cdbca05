import { beforeEach, expect, it, vi } from 'vitest';
import { platform as h5 } from '@platform';
import { sendPhoto } from '@/api/client';
import { Offline, type PictureRequest, type Response } from '@/platform/platform';
import { platform as weixin } from '@/platform/weixin';
import { keep } from '@/state/kept';

interface Done {
  success(result: object): void;
  fail(): void;
}

const uniApp = uni as unknown as Record<string, unknown>;
const picture = { preview: '', file: 'wxfile://one.jpg' };
const request = { path: '/photos', headers: { 'idempotency-key': 'k1' }, picture };

beforeEach(() => {
  for (const name of ['uploadFile', 'downloadFile', 'chooseMedia', 'compressImage']) delete uniApp[name];
});

it('sendPhoto() logs in again once and sends the same photo, by the same key', async () => {
  const sent: PictureRequest[] = [];
  const answers: Response[] = [
    { status: 401, body: {} },
    { status: 201, body: { id: 'p1', width: 4, height: 3 } },
  ];
  vi.spyOn(h5, 'logInCode').mockResolvedValue('code');
  vi.spyOn(h5, 'send').mockResolvedValue({ status: 200, body: { token: 't' } });
  vi.spyOn(h5, 'sendPicture').mockImplementation(async (given) => {
    sent.push(given);
    return answers.shift()!;
  });

  expect(await sendPhoto(picture, 'k1')).toMatchObject({ id: 'p1' });
  expect(sent.map(({ headers }) => headers['idempotency-key'])).toEqual(['k1', 'k1']);
});

it('sendPhoto() says what the server says against it', async () => {
  const body = { code: 'pictures.too-large', detail: '照片太大。' };
  vi.spyOn(h5, 'sendPicture').mockResolvedValue({ status: 400, body });

  await expect(sendPhoto(picture, 'k1')).rejects.toMatchObject({ status: 400, message: '照片太大。' });
});

it('WeChat sends the file of a form, and reads the answer, which comes as text', async () => {
  let given: object = {};
  uniApp.uploadFile = (options: Done) => {
    given = options;
    options.success({ statusCode: 201, data: '{"id":"p1"}' });
  };

  expect(await weixin.sendPicture(request)).toEqual({ status: 201, body: { id: 'p1' } });
  expect(given).toMatchObject({ filePath: picture.file, name: 'photo', header: { 'idempotency-key': 'k1' } });

  uniApp.uploadFile = ({ success }: Done) => success({ statusCode: 502, data: '<html>' });
  expect(await weixin.sendPicture(request)).toEqual({ status: 502, body: null });
  uniApp.uploadFile = ({ fail }: Done) => fail();
  await expect(weixin.sendPicture(request)).rejects.toBeInstanceOf(Offline);
});

it('WeChat shows a photo that it fetched with the log-in, and none that is refused', async () => {
  keep('token', 't1');
  let header: object = {};
  uniApp.downloadFile = (options: Done & { header: object }) => {
    header = options.header;
    options.success({ statusCode: 200, tempFilePath: 'wxfile://shown' });
  };

  expect(await weixin.pictureAddress('/photos/p1')).toBe('wxfile://shown');
  expect(header).toEqual({ authorization: 'Bearer t1' });
  uniApp.downloadFile = ({ success }: Done) => success({ statusCode: 404, tempFilePath: 'wxfile://problem' });
  await expect(weixin.pictureAddress('/photos/p1')).rejects.toMatchObject({ status: 404 });
});

it('WeChat makes chosen pictures smaller; one that it cannot goes as it is; putting the album away chooses none', async () => {
  let asked: object = {};
  uniApp.chooseMedia = (options: Done) => {
    asked = options;
    options.success({ tempFiles: [{ tempFilePath: 'a' }, { tempFilePath: 'b' }] });
  };
  uniApp.compressImage = ({ src, success, fail }: Done & { src: string }) =>
    src === 'a' ? success({ tempFilePath: 'a-small' }) : fail();

  const chosen = await weixin.choosePictures(2);

  expect(chosen.map(({ file }) => file)).toEqual(['a-small', 'b']);
  expect(asked).toMatchObject({ count: 2, mediaType: ['image'], sourceType: ['camera', 'album'] });
  uniApp.chooseMedia = ({ fail }: Done) => fail();
  expect(await weixin.choosePictures(2)).toEqual([]);
});

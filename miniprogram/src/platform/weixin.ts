import { recall } from '@/state/kept';
import { Refused } from '@/api/refused';
import { choosePictures } from './pictures-weixin';
import { Offline, type Platform } from './platform';

const SERVER = import.meta.env.VITE_SERVER ?? '';

/** The WeChat mini-program: it asks the server that the build was told of, by a bearer token. */
export const platform: Platform = {
  name: 'weixin',
  send: ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      uni.request({
        url: `${SERVER}/api/v1${path}`,
        method: method as 'GET',
        header: { ...headers },
        ...(body !== undefined && { data: body }),
        success: ({ statusCode, data }) => resolve({ status: statusCode, body: data }),
        fail: () => reject(new Offline()),
      });
    }),
  logInCode: () =>
    new Promise((resolve) => {
      uni.login({ provider: 'weixin', success: ({ code }) => resolve(code), fail: () => resolve(null) });
    }),
  textFactor: () => (uni.getAppBaseInfo() as { fontSizeScaleFactor?: number }).fontSizeScaleFactor ?? 1,
  // Workbooks and photos of ballots lie on the office's computer: they are given in there, in its browser.
  chooseFile: null,
  choosePictures,
  sendPicture: ({ path, headers, picture: { file } }) =>
    new Promise((resolve, reject) => {
      uni.uploadFile({
        url: `${SERVER}/api/v1${path}`,
        filePath: String(file),
        name: 'photo',
        header: { ...headers },
        success: ({ statusCode, data }) => resolve({ status: statusCode, body: bodyIn(data) }),
        fail: () => reject(new Offline()),
      });
    }),
  // An image of WeChat's sends no log-in along.
  pictureAddress: (path) =>
    new Promise((resolve, reject) => {
      uni.downloadFile({
        url: `${SERVER}/api/v1${path}`,
        header: { authorization: `Bearer ${recall('token') ?? ''}` },
        success: ({ statusCode, tempFilePath }) =>
          statusCode === 200 ? resolve(tempFilePath) : reject(Refused.of(statusCode, null)),
        fail: () => reject(new Offline()),
      });
    }),
  prefersDark: () => uni.getAppBaseInfo().theme === 'dark',
  listen: null,
  hand: (text) =>
    new Promise((resolve, reject) => {
      uni.setClipboardData({ data: text, showToast: false, success: () => resolve(), fail: reject });
    }),
  scan: () =>
    new Promise((resolve) => {
      uni.scanCode({ success: ({ result }) => resolve(result), fail: () => resolve(null) });
    }),
  addressOf: (path) => `${SERVER}${path}`,
  openLink: (url) =>
    new Promise((resolve, reject) => {
      uni.setClipboardData({ data: url, showToast: false, success: () => resolve(), fail: reject });
    }),
  openFile: (path) =>
    new Promise((resolve, reject) => {
      uni.downloadFile({
        url: `${SERVER}/api/v1${path}`,
        header: { authorization: `Bearer ${recall('token') ?? ''}` },
        success: ({ tempFilePath }) =>
          uni.openDocument({ filePath: tempFilePath, success: () => resolve(), fail: reject }),
        fail: () => reject(new Offline()),
      });
    }),
};

/** An upload is answered in text; what is no JSON comes from something before the server. */
function bodyIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

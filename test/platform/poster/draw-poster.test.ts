import * as fc from 'fast-check';
import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { drawPoster } from '../../../src/platform/poster/draw-poster.ts';
import { breakLines } from '../../../src/platform/poster/line-break.ts';
import { faceFor } from '../../../src/platform/poster/typeface.ts';
import type { Poster } from '../../../src/platform/poster/poster.ts';
import { readPdf } from './read-pdf.ts';

it('drawPoster() prints everything that is given, large, on one page', async () => {
  const { text, sizes, pages } = readPdf(await drawPoster(buildPoster()));

  expect(text).toContain('重阳茶话会');
  expect(text).toContain('3月5日（周四）14:00－16:00');
  expect(text).toContain('请打电话 0000-1101。');
  expect(text).not.toContain('\u0000');
  expect(Math.min(...sizes.filter((size) => size > 1))).toBeGreaterThanOrEqual(18);
  expect(Math.max(...sizes)).toBeGreaterThanOrEqual(36);
  expect(pages).toBe(1);
});

it('drawPoster() prints the QR code of the link, module by module', async () => {
  const link = 'https://linyi.example.cn/activities/tea';

  const { modules } = readPdf(await drawPoster(buildPoster({ link })));

  expect(modules).toEqual(encode(link, { ecc: 'M', border: 0 }).data);
});

it('drawPoster() makes the same bytes of the same poster, at any time', async () => {
  const [one, other] = [await drawPoster(buildPoster()), await drawPoster(buildPoster())];
  const later = await drawPoster(buildPoster({ title: '别的' }));

  expect(one.equals(other)).toBe(true);
  expect(one.equals(later)).toBe(false);
});

it('drawPoster() prints rare characters that only a small file of the font has', async () => {
  const { text } = readPdf(await drawPoster(buildPoster({ title: '王堃、李喆①②' })));

  expect(text).toContain('王堃、李喆①②');
});

it('drawPoster() marks a character that no font has, and says which it was', async () => {
  const { text } = readPdf(await drawPoster(buildPoster({ title: '李㛃老师😀讲座' })));

  expect(text).toContain('李〓老师〓讲座');
  expect(text).toContain('〓 U+36C3,U+1F600');
});

it('drawPoster() goes on to another page rather than print small', async () => {
  const facts = Array.from({ length: 25 }, (_, index) => ({ label: '选项', text: `第${index}样，`.repeat(6) }));

  const { text, sizes, pages } = readPdf(await drawPoster(buildPoster({ facts })));

  expect(pages).toBeGreaterThan(1);
  expect(text).toContain('第24样');
  expect(Math.min(...sizes.filter((size) => size > 1))).toBeGreaterThanOrEqual(18);
});

it('faceFor() finds a face for common and rare characters, and none for what it would print as an empty box', async () => {
  expect((await faceFor('区', 400))?.name).toContain('chinese-simplified');
  expect((await faceFor('①', 700))?.name).toMatch(/sc-\d+-700/u);
  expect(await faceFor('㛃', 400)).toBeNull();
});

it('breakLines() loses nothing, keeps to the width, and begins no line with a comma', () => {
  const widthOf = (piece: string): number => [...piece].length;
  const words = fc.array(fc.constantFrom('邻', '居', '，', '。', '（', '）', '14:00'), { maxLength: 60 });

  fc.assert(
    fc.property(words, (pieces) => {
      const lines = breakLines(pieces.join(''), 12, widthOf);

      expect(lines.join('')).toBe(pieces.join(''));
      expect(lines.every((line) => widthOf(line) <= 12)).toBe(true);
    }),
  );
  expect(breakLines('一二三四，五六', 4, widthOf)).toEqual(['一二三', '四，五六']);
  expect(breakLines('时间14:00开始', 6, widthOf)).toEqual(['时间', '14:00开', '始']);
});

const buildPoster = (given: Partial<Poster> = {}): Poster => ({
  kind: '活动报名',
  issuer: '青杨区梧桐街道桂花社区',
  title: '重阳茶话会',
  facts: [
    { label: '时间', text: '3月5日（周四）14:00－16:00' },
    { label: '地点', text: '社区活动室' },
  ],
  aside: { label: '不用手机也行', text: '请打电话 0000-1101。' },
  scan: '微信扫一扫',
  link: 'http://127.0.0.1:3000/activities/tea',
  date: new Date('2026-03-05T14:00:00+08:00'),
  wordMissing: (mark, codes) => `${mark} ${codes.join(',')}`,
  ...given,
});

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Large letters need the same contrast as small ones here; all else as axe has it (shadows and outlines of letters we have none). */
const CONTRAST = {
  ignoreUnicode: true,
  ignoreLength: false,
  ignorePseudo: false,
  boldValue: 700,
  boldTextPt: 14,
  largeTextPt: 18,
  contrastRatio: { normal: { expected: 4.5 }, large: { expected: 4.5 } },
  pseudoSizeThreshold: 0.25,
  shadowOutlineEmMax: 0.2,
  textStrokeEmMin: 0.03,
};

/** Whatever sticks out at the side, or has more in it than it shows; lines cut on purpose end in an ellipsis. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll<HTMLElement>('.frame *')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const hides = style.overflowX === 'hidden' && style.webkitLineClamp === 'none';
        return (
          box.width > 0 &&
          (box.right > width + 1 || box.left < -1 || (hides && element.scrollWidth > element.clientWidth + 1))
        );
      })
      .map((element) => `${element.className} “${element.textContent?.trim().slice(0, 20)}”`);
  });

export const tooSmall = (page: Page, smallest: { target: number; text: number }): Promise<string[]> =>
  page.evaluate(({ target, text }) => {
    const targets = [...document.querySelectorAll<HTMLElement>('.press, .native-field')].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && (width < target || height < target);
    });
    const texts = [...document.querySelectorAll<HTMLElement>('.frame *')].filter((element) => {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
      const { fontSize, lineHeight } = getComputedStyle(element);
      const size = Number.parseFloat(fontSize);
      return hasText && (size < text || Number.parseFloat(lineHeight) / size < 1.299);
    });
    return [...targets, ...texts].map(
      (element) => `${element.className} “${element.textContent?.trim().slice(0, 20)}”`,
    );
  }, smallest);

/** Evaluated by the debugger, so that the page's own policy need not allow it; once for all that one document shows. */
export async function seriousFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const found = await page.evaluate(async (options) => {
    const { axe: run } = window as unknown as { axe: { run(given: object): Promise<{ violations: Finding[] }> } };
    interface Finding {
      readonly id: string;
      readonly impact: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    return (await run.run({ checks: { 'color-contrast': { options } } })).violations;
  }, CONTRAST);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** What a colour is for. On `paper` and `card` stands every ink; `onMain` stands on `main`. */
export interface Palette {
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  readonly softInk: string;
  readonly line: string;
  readonly main: string;
  readonly onMain: string;
  readonly mainWash: string;
  readonly warn: string;
  readonly warnWash: string;
  readonly danger: string;
  readonly onDanger: string;
}

/** Rice paper, pine and persimmon: warm and quiet, as on the noticeboard of a well-kept courtyard. */
export const LIGHT: Palette = {
  paper: '#f8f4ec',
  card: '#fffdf8',
  ink: '#23211c',
  softInk: '#57514a',
  line: '#85796a',
  main: '#1b5c4f',
  onMain: '#ffffff',
  mainWash: '#e3efe9',
  warn: '#8a4300',
  warnWash: '#fbead3',
  danger: '#a3241c',
  onDanger: '#ffffff',
};

export const DARK: Palette = {
  paper: '#191b19',
  card: '#242724',
  ink: '#f3efe6',
  softInk: '#c9c3b7',
  line: '#8b8f88',
  main: '#93d3c0',
  onMain: '#0d2a23',
  mainWash: '#25392f',
  warn: '#f5bf7c',
  warnWash: '#3d2f1c',
  danger: '#ffaba2',
  onDanger: '#3a0704',
};

/** In elder mode every ink is darker (or, in the dark, lighter), so that all of them reach 7:1. */
export const elderOf = (palette: Palette, isDark: boolean): Palette => ({
  ...palette,
  ...(isDark
    ? { softInk: '#dcd7cc', main: '#a9e2d1', warn: '#ffd29a', danger: '#ffc4bd' }
    : { softInk: '#46413a', main: '#144b40', warn: '#6b3300', danger: '#8b1a13' }),
});

/** Contrast of two colours as WCAG 2.2 counts it, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

import { platform } from '@platform';
import { computed, reactive } from 'vue';
import { keep, recall } from '@/state/kept';
import { DARK, elderOf, LIGHT } from './colours';

export type Theme = 'system' | 'light' | 'dark';

/** Elder mode makes everything this much larger. */
const ELDER_FACTOR = 1.25;
const TARGET = { normal: 48, elder: 64 };

/** Whatever the device says, texts grow to two and a half times and no further: then a word fills the line. */
const MOST = 2.5;

const look = reactive<{ isElder: boolean; theme: Theme }>(recall('look') ?? { isElder: false, theme: 'system' });

export const isElder = computed(() => look.isElder);
export const theme = computed(() => look.theme);
const isDark = computed(() => look.theme === 'dark' || (look.theme === 'system' && platform.prefersDark()));

export function setElder(value: boolean): void {
  look.isElder = value;
  keep('look', { ...look });
}

export function setTheme(value: Theme): void {
  look.theme = value;
  keep('look', { ...look });
}

/** The design as CSS variables; every size on a page is made of them (`app.css`). */
export const lookStyle = computed(() => {
  const palette = isDark.value ? DARK : LIGHT;
  const colours = look.isElder ? elderOf(palette, isDark.value) : palette;
  const factor = Math.min(MOST, platform.textFactor() * (look.isElder ? ELDER_FACTOR : 1));
  return [
    ...Object.entries(colours).map(([name, value]) => `--${kebab(name)}:${value}`),
    `--t:${factor}`,
    `--target:${look.isElder ? TARGET.elder : TARGET.normal}px`,
  ].join(';');
});

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

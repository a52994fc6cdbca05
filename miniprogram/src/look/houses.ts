import { maskOf } from './mask';

/** A street of the old town: eaves, a tower block, a tree, drawn in one line. It repeats to the right. */
const STREET = [
  '<path d="M1 42h158"/>',
  '<path d="M8 42V24L4 24l16-12 16 12h-4v18"/><path d="M17 42v-9h6v9"/>',
  '<path d="M46 42V8h20v34"/><path d="M52 15h2M59 15h2M52 22h2M59 22h2M52 29h2M59 29h2M54 42v-6h4v6"/>',
  '<path d="M80 42V30"/><path d="M80 31c-9 0-9-13 0-17 9 4 9 17 0 17z"/>',
  '<path d="M94 42V22h32v20M90 22c8-1 13-4 20-9 7 5 12 8 20 9z"/><path d="M105 42v-11h10v11"/>',
  '<path d="M144 42V32"/><path d="M144 33c-7 0-7-10 0-13 7 3 7 13 0 13z"/>',
].join('');

export const HOUSES_STYLE = maskOf('160 44', STREET);

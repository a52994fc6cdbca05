/** Our own drawings, on a field of 24 by 24, in one stroke. */
export const ICONS = {
  home: '<path d="M3.5 11.5 12 4l8.5 7.5"/><path d="M6 10v9.5h12V10"/><path d="M10 19.5v-5h4v5"/>',
  speak: '<path d="M4 5h16v11h-8l-5 4v-4H4z"/><path d="M8 9h8M8 12.5h5"/>',
  follow: '<path d="M6 3.5h12v17H6z"/><path d="m9 9 1.5 1.5L13 8M9 15l1.5 1.5L13 14M15.5 9.5h0M15.5 15.5h0"/>',
  bell: '<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15z"/><path d="M10 20.5h4"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c1-4 4-5.5 7.5-5.5s6.500 1.500 7.500 5.500"/>',
  phone: '<path d="M5 4h4l1.500 5-2.500 1.500a12 12 0 0 0 5.500 5.500l1.500-2.500 5 1.500v4c-8 2-17-7-15-15z"/>',
  next: '<path d="m9 5 7 7-7 7"/>',
  back: '<path d="m15 5-7 7 7 7"/>',
  done: '<path d="m5 12.500 4.500 4.500L19 7.500"/>',
  alert: '<path d="M12 4 2.500 20h19z"/><path d="M12 10v5M12 17.500h0"/>',
  wait: '<circle cx="12" cy="12" r="8.500"/><path d="M12 7v5l3.500 2"/>',
  offline: '<path d="M4 9a12 12 0 0 1 16 0M7.500 13a7 7 0 0 1 9 0"/><path d="M12 18h0M4 4l16 16"/>',
  large: '<path d="M3 19 9 5l6 14M5 14.500h8"/><path d="M18.500 8v8M14.500 12h8"/>',
  door: '<path d="M6 20.500v-17h12v17"/><path d="M3.500 20.500h17M14.500 12h0"/>',
  lock: '<path d="M5.500 11h13v9.500h-13z"/><path d="M8.500 11V8a3.500 3.500 0 0 1 7 0v3"/>',
  link: '<path d="M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1.500 1.500"/><path d="M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1.500-1.500"/>',
  hall: '<path d="M3.500 9.500 12 4l8.500 5.500z"/><path d="M5.500 9.500v8M10 9.500v8M14 9.500v8M18.500 9.500v8M3.500 20h17"/>',
  vote: '<path d="M5 11.500h14v8.500H5z"/><path d="M8.500 11.500 12 4.500l4 2-2.500 5M9 15.500h6"/>',
  talk: '<path d="M3.500 4.500h11v8h-6l-3 2.500v-2.500h-2z"/><path d="M17 8.500h3.500v8h-2V19l-3-2.500h-5v-1.500"/>',
  gavel: '<path d="m9 5 6 6M7 7l6 6M11 3l6 6M12.500 10.500 4 19M13 20h7.500"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  board: '<path d="M4 4.500h16v11H4z"/><path d="M8 8.500h8M8 11.500h5M8 15.500l-2 4.500M16 15.500l2 4.500"/>',
  roll: '<path d="M5.500 3.500h13v17h-13z"/><path d="M9 8h6M9 12h6M9 16h3.500"/>',
} as const;

export type IconName = keyof typeof ICONS;

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
  ballot: '<path d="M4 12.500h16v8H4z"/><path d="M7.500 12.500v-9h9v9"/><path d="m9.500 8 2 2 3.500-4M8 16.500h8"/>',
  ask: '<path d="M4 4.500h16v12h-8.500l-4 4v-4H4z"/><path d="M9.500 9a2.500 2.500 0 1 1 3.200 2.400c-.500.200-.700.600-.700 1.100M12 14.500h0"/>',
  calendar:
    '<path d="M4 5.500h16v15H4z"/><path d="M4 10h16M8.500 3.500v4M15.500 3.500v4M8.500 14h0M12 14h0M15.500 14h0M8.500 17.500h0M12 17.500h0"/>',
  bars: '<path d="M4 20.500h16"/><path d="M6.500 20.500v-6h3v6M12 20.500v-10M12 10.500h3v10M17.500 20.500v-16"/>',
  work: '<path d="M3.500 8h17v12.500h-17z"/><path d="M9 8V4.500h6V8M3.500 13h17M12 12v2.500"/>',
} as const;

export type IconName = keyof typeof ICONS;

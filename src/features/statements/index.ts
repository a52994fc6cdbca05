/** Statements: short sentences that residents put to each other and take a stance on, and the map of their opinions. */
export * from './opinion-map/index.ts';

/** What the chat door keeps: messages that were taken in, and where each conversation stands. */
export * from './chat-counts.ts';
export * from './conversation-store.ts';
export * from './seen.ts';
export * from './utterance-store.ts';
export * from './utterance.ts';

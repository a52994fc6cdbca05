import type { App } from '../../src/app.ts';

/** What a room (`channel:room`) or resident was told of its own accord, in order: without answers to what was said. */
export async function toldIn(app: App, recipient: string): Promise<string[]> {
  const notices = await app.connection
    .model('notices')
    .find({ recipient, about: { $exists: true } })
    .sort({ order: 1 })
    .lean<{ readonly text: string }[]>();
  return notices.map(({ text }) => text);
}

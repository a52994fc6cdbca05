import type { App } from '../../../src/app.ts';
import { buildResident } from '../residents.ts';

const AT_ONCE = 2000;

/** Many residents of 桂花社区 with a chat each, written straight to the store. */
export async function plantResidents(app: App, count: number): Promise<void> {
  for (let start = 0; start < count; start += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, index) => {
      const { id, ...fields } = buildResident({ id: `r${String(start + index).padStart(6, '0')}` });
      return { _id: id, ...fields, version: 0, outbox: [], causes: [] };
    });
    await app.connection.collection('residents').insertMany(rows as never, { ordered: false });
  }
}

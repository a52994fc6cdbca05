import type { Scene } from './scene.ts';
import { nothing, row, SYSTEM_ONLY, type Table } from './table.ts';

/** A conversation of 林晓梅's with the workers of 桂花社区. */
async function handedOver({ app, community, fresh }: Scene) {
  const at = community.time.now();
  return app.handovers.insertNumbered(
    {
      id: fresh(),
      resident: 'lin',
      channel: 'terminal',
      contact: 'lin',
      region: '/d1/s1/c1/b1/',
      state: 'open',
      told: ['worker'],
      askedAt: at,
      lastWordAt: at,
    },
    [],
  );
}

export const HANDOVERS: Table = {
  'broadcasts.answer-resident': row('??? ?? +? ? + ? ?', async (scene) => ({
    number: (await handedOver(scene)).number,
    text: '您好',
  })),
  'broadcasts.ask-person': row('!++ ++ ++ + + + !', () => ({ channel: 'terminal', contact: 'lin' })),
  'broadcasts.close-handover': row('??? ?? +? ? + ? ?', async (scene) => ({
    number: (await handedOver(scene)).number,
  })),
  'broadcasts.end-silent-handovers': row(SYSTEM_ONLY, nothing),
  'broadcasts.forget-handover-contacts': row(SYSTEM_ONLY, nothing),
  'broadcasts.leave-handover': row('??+ ?? ?? ? ? ? ?', async (scene) => ({
    handoverId: (await handedOver(scene)).id,
  })),
  'broadcasts.say-to-person': row('??+ ?? ?? ? ? ? ?', async (scene) => ({
    handoverId: (await handedOver(scene)).id,
    said: { text: '在吗' },
  })),
  'broadcasts.tell-handover-ended': row(SYSTEM_ONLY, async (scene) => ({ handoverId: (await handedOver(scene)).id })),
};

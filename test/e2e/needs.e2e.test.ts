import { describe, expect, it } from 'vitest';
import { HOUR, perform } from '../../src/kernel/index.ts';
import { submitNeed } from '../../src/features/needs/index.ts';
import { buildNeed, buildSharedNeed } from '../factories/needs.ts';
import { whyNot } from './phone/chromium.ts';
import type { Mode } from './phone/phone.ts';
import { aScene } from './phone/scene.ts';

const MODES: readonly Mode[] = ['normal', 'elder'];
const MOST_PRESSES = 5;

describe.skipIf(whyNot !== null)('needs on a phone', () => {
  const scene = aScene({
    needs: [
      buildNeed({ id: 'n1', number: 'N20260302-100001', state: 'done', outcome: { note: '灯修好了', at: new Date('2026-03-02T02:00:00Z'), by: 'staff' } }),
      buildNeed({ id: 'n2', number: 'N20260302-100002', state: 'done', resident: 'wang', outcome: { note: '灯修好了', at: new Date('2026-03-02T02:00:00Z'), by: 'staff' } }),
      buildSharedNeed({ id: 'n3', number: 'N20260302-100003', resident: 'chen' }),
    ],
  });

  it.each(MODES)('one says a need, and sees its number (%s)', async (mode) => {
    const phone = await scene().phoneOf('林晓梅', { mode });
    await phone.looksRight('home');

    await phone.press(/^说需求，/u, 'link');
    await phone.write('您有什么事', '老伴腿脚不好，想找人陪着去医院复查');
    await phone.press('2单元', 'radio');
    await phone.looksRight('need-write');
    await phone.press('下一步');
    await phone.sees('请看看对不对');
    await phone.looksRight('need-check');
    await phone.press('就这样，送出');

    await phone.sees(/N20260302-\d{6}/u);
    expect(phone.presses).toBeLessThanOrEqual(MOST_PRESSES);
    await phone.looksRight('need-receipt');
    await phone.putAway();
  });
});

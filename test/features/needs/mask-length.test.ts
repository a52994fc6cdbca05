import { expect, it } from 'vitest';
import { mask } from '../../../src/features/needs/index.ts';

it.each([13, 14, 16, 17, 19, 20])('mask() lets no run of %i digits through', (length) => {
  expect(mask(`卡号${'6222021234567890123456'.slice(0, length)}请打款`)).not.toMatch(/\d{5}/u);
});

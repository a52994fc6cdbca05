import type { LocalVariant } from '../../../config/rule-packs/index.ts';

/** What one neighbourhood ruled for itself; a test says what. */
export const buildVariant = (given: Partial<LocalVariant>): LocalVariant => ({
  id: 'garden-rules',
  version: 1,
  pack: 'owners-general',
  region: 'cn/a/',
  reference: { kind: 'adopted-rules', title: '花园小区业主大会议事规则', article: '第九条', adoptedOn: '2024-03-01' },
  changes: {},
  ...given,
});

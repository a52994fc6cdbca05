import { describe, expect, it } from 'vitest';
import { importDirectory } from '../../../src/features/directory/index.ts';
import { proposeImport } from '../../../src/features/matching/index.ts';
import type { NeedStore } from '../../../src/features/needs/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { relayOnce } from '../../../src/platform/relay.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization } from '../../factories/directory.ts';
import { buildNeed } from '../../factories/needs.ts';
import { settleReactions } from '../../factories/reactions.ts';

describe('an import of services', () => {
  const WAITING = [1, 2, 3, 4].map((number) =>
    buildNeed({ id: `need-${number}`, number: `N20260302-${300_000 + number}`, state: 'brokered' }),
  );

  /** Two services with three places together. */
  async function imported() {
    const { app, steward } = await aCommunity({ organizations: [buildOrganization()], needs: WAITING });
    const { name: organization } = (await app.organizations.find('org1'))!;
    const rows = [1, 2].map((capacity) => ({
      row: capacity + 1,
      values: { organization, name: `水电维修${capacity}`, description: '修理楼道灯、水龙头、插座、门锁', capacity },
    }));
    await perform(importDirectory, app, steward, { sheets: [{ name: '服务', rows }] });
    const [taken] = await app.directoryImports.findWhere({});
    return { app, id: taken!.id };
  }

  it('is proposed in one job to the needs that wait, as far as places go', async () => {
    const { app, id } = await imported();
    await relayOnce({ ...app, reactionsTo: () => [] });
    expect(await app.happenings.of(id)).toMatchObject([
      { name: 'directory.import-taken' },
      { name: 'directory.import-applied' },
    ]);

    expect(await perform(proposeImport, app, SYSTEM, { importId: id })).toBe(3);
    await settleReactions(app);

    expect(await app.offers.findWhere({ state: 'open' })).toHaveLength(3);
    expect(await app.needs.findWhere({ state: 'brokered' })).toHaveLength(1);
    expect(await perform(proposeImport, app, SYSTEM, { importId: id })).toBe(0);
  });

  it('is gone on with after every kill, and nothing is offered twice', async () => {
    const { app, id } = await imported();
    for (const most of [0, 1, 0]) {
      let changes = 0;
      const change: NeedStore['change'] = (...given) => {
        changes += 1;
        return changes > most ? Promise.reject(new Error('killed')) : app.needs.change(...given);
      };
      const killed = perform(proposeImport, { ...app, needs: { ...app.needs, change } }, SYSTEM, { importId: id });
      await expect(killed).rejects.toThrow('killed');
    }
    await settleReactions(app);

    expect(await app.offers.findWhere({})).toHaveLength(3);
    const steps = (await app.needs.findWhere({})).flatMap(({ timeline }) =>
      timeline.filter(({ step }) => step === 'offer'),
    );
    expect(steps).toHaveLength(3);
  });
});

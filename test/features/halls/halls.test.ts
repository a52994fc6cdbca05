import { describe, expect, it } from 'vitest';
import { editHall, listHalls, openHall, viewHall } from '../../../src/features/halls/index.ts';
import { NOBODY, perform } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildHall } from '../../factories/polls.ts';

const hall = { region: '/d1/s1/c1/', name: '桂花议事厅', rooms: ['terminal:g1'] };

describe('openHall()', () => {
  it('sets a hall up for the verified residents of its region', async () => {
    const { app, worker } = await aCommunity();

    const { id } = await perform(openHall, app, worker, hall);

    expect(await app.halls.find(id)).toEqual({ id, ...hall, voters: { kind: 'residents' }, organizers: [] });
    expect(await app.halls.ofRoom('terminal:g1')).toMatchObject({ id });
  });

  it('sent twice with one key sets one hall up', async () => {
    const { app, worker } = await aCommunity();

    const first = await perform(openHall, app, worker, hall, { once: 'key' });
    const second = await perform(openHall, app, worker, hall, { once: 'key' });

    expect(second).toEqual(first);
  });

  it.each([
    ['a resident', 'lin', {}, 'halls.not-staff'],
    ['an organizer', 'organizer', {}, 'halls.not-staff'],
    ['a worker of another community', 'otherWorker', {}, 'halls.not-staff'],
    ['an unknown region', 'steward', { region: '/d1/s9/' }, 'regions.missing'],
    ['a room that has a hall', 'worker', { rooms: ['terminal:g2'] }, 'halls.room-taken'],
    ['a room without its channel', 'worker', { rooms: ['g5'] }, 'input.invalid'],
  ] as const)('refuses %s', async (_, who, given, code) => {
    const { app, [who]: actor } = await aCommunity({ halls: [buildHall({ rooms: ['terminal:g2'] })] });
    const input = { ...hall, ...given };
    await expect(perform(openHall, app, actor, { ...input, rooms: [...input.rooms] })).rejects.toMatchObject({ code });
  });
});

describe('editHall()', () => {
  it('changes what is given and leaves the rest', async () => {
    const { app, steward } = await aCommunity({ halls: [buildHall()] });
    const voters = { kind: 'members' as const, members: ['lin', 'wang'] };

    const edited = await perform(editHall, app, steward, { hallId: 'hall', voters });

    expect(edited).toEqual(buildHall({ voters }));
  });

  it('refuses to take a room from another hall', async () => {
    const { app, worker } = await aCommunity({
      halls: [buildHall(), buildHall({ id: 'other', rooms: ['terminal:g3'] })],
    });
    const taking = perform(editHall, app, worker, { hallId: 'hall', rooms: ['terminal:g3'] });
    await expect(taking).rejects.toMatchObject({ code: 'halls.room-taken' });
  });

  it.each([
    ['lin', 'hall', 'halls.not-staff'],
    ['worker', 'nothing', 'halls.missing'],
  ] as const)('refuses %s for %s', async (who, hallId, code) => {
    const { app, [who]: actor } = await aCommunity({ halls: [buildHall()] });
    await expect(perform(editHall, app, actor, { hallId, name: '新名字' })).rejects.toMatchObject({ code });
  });
});

describe('viewHall() and listHalls()', () => {
  it('show halls to everyone known, and say to whoever runs one that they do', async () => {
    const { app, guest, organizer } = await aCommunity({ halls: [buildHall()] });

    expect(await perform(viewHall, app, guest, { hallId: 'hall' })).toMatchObject({ runs: false });
    expect(await perform(viewHall, app, organizer, { hallId: 'hall' })).toMatchObject({ runs: true });
    expect(await perform(listHalls, app, guest, { region: '/d1/' })).toMatchObject({ items: [{ id: 'hall' }] });
  });

  it('ask who is there', async () => {
    const { app } = await aCommunity({ halls: [buildHall()] });
    await expect(perform(viewHall, app, NOBODY, { hallId: 'hall' })).rejects.toMatchObject({ kind: 'unknown' });
    await expect(perform(listHalls, app, NOBODY, { region: '/d1/' })).rejects.toMatchObject({ kind: 'unknown' });
  });
});

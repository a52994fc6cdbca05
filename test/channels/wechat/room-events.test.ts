import { expect, it, vi } from 'vitest';
import { aWechat, viaPuppet } from './a-wechat.ts';

it('createWechat() hands in who came to a group and went, the account itself included, and new names', async () => {
  const { puppet, mocker, events } = await aWechat(viaPuppet);
  const an = mocker.createContact({ id: 'an', name: '安娜' });
  const place = { roomId: 'garden@chatroom', timestamp: 1_772_000_000 };

  puppet.emit('room-join', { ...place, inviteeIdList: [an.id], inviterId: 'lin' });
  puppet.emit('room-leave', { ...place, removeeIdList: ['lin'], removerId: 'lin' });
  puppet.emit('room-topic', { ...place, changerId: 'an', newTopic: '桂花一群', oldTopic: '桂花社区群' });
  puppet.emit('room-join', { ...place, inviteeIdList: ['account'], inviterId: 'an' });

  const common = { channel: 'wechat', room: 'garden@chatroom' };
  await vi.waitFor(() => expect(events).toHaveLength(4), 5000);
  expect(events).toEqual(
    expect.arrayContaining([
      { ...common, kind: 'joined', contacts: ['an'] },
      { ...common, kind: 'left', contacts: ['lin'] },
      { ...common, kind: 'renamed', contacts: [], roomName: '桂花一群' },
      { ...common, kind: 'bot-joined', contacts: [] },
    ]),
  );
});

it('createWechat() hands in that the account was removed, again until it is kept', async () => {
  const { puppet, events, failures } = await aWechat(viaPuppet);
  failures.push(new Error('store is down'));

  puppet.emit('room-leave', {
    roomId: 'garden@chatroom',
    timestamp: 1_772_000_000,
    removeeIdList: ['account'],
    removerId: 'lin',
  });

  await vi.waitFor(() => expect(events).toMatchObject([{ kind: 'bot-removed' }]), 8000);
});

import type { Broadcast } from '../../../src/features/broadcasts/index.ts';
import { buildBroadcast } from '../../factories/sendings/broadcast.ts';
import type { Scene } from './scene.ts';
import { nothing, row, SYSTEM_ONLY, type Table } from './table.ts';

const REGION = '/d1/s1/c1/';
const TO = { of: [{ residents: ['lin'] }], except: [] };
/** Organizers, workers and stewards of the community, and the system. */
const RUNNERS = '??? ?+ +? ? + ? +';

const broadcastIn = async ({ app, fresh }: Scene, given: Partial<Broadcast>): Promise<{ broadcastId: string }> => {
  const { number: _number, ...draft } = buildBroadcast({ id: fresh(), to: TO, ...given });
  const { id } = await app.broadcasts.insertNumbered(draft, []);
  return { broadcastId: id };
};

const broadcast = (given: Partial<Broadcast>) => (scene: Scene) => broadcastIn(scene, given);

export const SENDINGS: Table = {
  // A second person is one of those named for it, and not the one who scheduled it.
  'broadcasts.approve-broadcast': row(
    '??? ?+ -? ? + ? -',
    broadcast({ state: 'draft', awaitsSecond: true, scheduledBy: 'worker' }),
  ),
  'broadcasts.choose-broadcasts': row('-++ ++ ++ + + + -', () => ({ wanted: false })),
  'broadcasts.compose-broadcast': row('--- -+ +- - + - +', () => ({ region: REGION, text: '明天上午停水。', to: TO })),
  'broadcasts.expand-due': row(SYSTEM_ONLY, nothing),
  'broadcasts.follow-joined': row(SYSTEM_ONLY, async ({ resident }) => ({
    residentId: await resident({ mergedInto: 'lin' }),
  })),
  'broadcasts.message-sign-ups': row('--- -+ +- - + - +', async ({ activity }) => ({
    activityId: await activity(),
    residentId: 'lin',
    text: '请自带水杯。',
  })),
  'broadcasts.list-broadcasts': row('--- -+ +- - + - +', () => ({ region: REGION })),
  'broadcasts.list-calls': row(RUNNERS, broadcast({})),
  'broadcasts.list-recipients': row(RUNNERS, broadcast({})),
  'broadcasts.pause-broadcast': row(RUNNERS, broadcast({})),
  'broadcasts.preview-broadcast': row(RUNNERS, broadcast({ state: 'draft' })),
  'broadcasts.recall-broadcast': row(RUNNERS, broadcast({})),
  'broadcasts.resume-broadcast': row(RUNNERS, broadcast({ state: 'paused' })),
  'broadcasts.schedule-broadcast': row(RUNNERS, broadcast({ state: 'draft' })),
  'broadcasts.show-broadcast': row(RUNNERS, broadcast({})),
  'broadcasts.start-due': row(SYSTEM_ONLY, nothing),
  'broadcasts.view-preferences': row('-++ ++ ++ + + + -', nothing),
};

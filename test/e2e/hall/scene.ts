import { openPoll, optionsFor } from '../../../src/features/polls/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import type { Community } from '../../factories/community.ts';
import { buildHearing } from '../../factories/deliberation/hearings.ts';
import { buildHall, buildPoll } from '../../factories/polls.ts';
import { buildItem, buildProcedure, buildTask } from '../../factories/procedures/procedures.ts';
import { buildPublished } from '../../factories/rolls/roll.ts';
import { buildTopic } from '../../factories/statements/topics.ts';
import { answersOfTwoKinds, STATEMENTS } from '../../factories/statements/two-kinds.ts';

/** All modes and pictures; every day fewer are enough. */
export const isFull = process.env.LINYI_FULL === '1' || process.env.LINYI_SCREENS === '1';

/** What the two halls have before them: in 河湾社区 an order to choose, in 桂花社区 everything else. */
export const SEEDS = {
  halls: [buildHall(), buildHall({ id: 'hewan', region: '/d1/s1/c2/', name: '河湾议事厅', rooms: [] })],
  polls: [
    buildPoll({
      id: 'garden',
      number: 11,
      hall: 'hewan',
      region: '/d1/s1/c2/',
      rooms: [],
      title: '空地先做哪一样',
      method: 'ranked',
      options: optionsFor('ranked', ['晾衣架', '电动车棚', '小花园']),
    }),
  ],
  topics: [buildTopic()],
  statements: STATEMENTS,
  hearings: [
    buildHearing({ signUps: [] }),
    buildHearing({ id: 'lift', number: 2, title: '电梯装不装', state: 'concluded' }),
  ],
  rolls: [buildPublished()],
  procedures: [buildProcedure({ tasks: [buildTask({ dueOn: '2026-03-01' })] })],
  boardItems: [buildItem()],
};

/** Longer than what is shown of it at once. */
const NOTICE = [
  '现在的门禁用了九年，刷卡经常不灵，配件也停产了。',
  '物业问了三家，报价从三万二到四万八，都从公共收益里出，不另外收钱。',
  '换刷脸的，照片只存在门口的机器上，不传到别处；不想刷脸的人，可以继续用卡。',
  '施工要三天，那几天门开着，保安在门口登记。九栋和十二栋的后门这次一起换，地下车库的门不动。',
  '先听大家的意见，同意的人多，再交业主大会表决。',
].join('\n');
const PAPERS = [
  { title: '三家报价的对比', link: 'https://example.cn/gate/prices.pdf' },
  { title: '照片怎么保管', link: 'https://example.cn/gate/privacy.html' },
];

/** A secret vote in 桂花社区, and neighbours who have answered the statements: what takes more than a seed. */
export async function prepare({ app, organizer }: Community): Promise<{ readonly secret: string }> {
  const [{ id }] = await Promise.all([
    perform(openPoll, app, organizer, {
      hallId: 'hall',
      title: '小区门禁换不换',
      method: 'yes-no',
      form: 'secret',
      pack: 'advisory',
      notice: NOTICE,
      papers: PAPERS,
      closesAt: '2026-03-02T10:30:00+08:00',
    }),
    answersOfTwoKinds(app, 24),
  ]);
  return { secret: id };
}

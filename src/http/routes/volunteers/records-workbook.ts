import type { NamedRecord } from '../../../features/service-records/index.ts';
import type { Column } from '../../../platform/sheets/sheet.ts';
import type { Workbook } from '../../route.ts';

/** What 民政部令第67号 has recorded, as its words are. */
const COLUMNS: readonly Column[] = [
  { key: 'number', heading: '编号', kind: 'number', width: 8 },
  { key: 'name', heading: '志愿者', kind: 'text', width: 12 },
  { key: 'volunteer', heading: '志愿者编号', kind: 'text', width: 30 },
  { key: 'project', heading: '服务项目', kind: 'text', width: 24 },
  { key: 'content', heading: '服务内容', kind: 'text', width: 36 },
  { key: 'place', heading: '服务地点', kind: 'text', width: 18 },
  { key: 'startedAt', heading: '开始时间', kind: 'text', width: 18 },
  { key: 'endedAt', heading: '结束时间', kind: 'text', width: 18 },
  { key: 'minutes', heading: '服务时长（分钟）', kind: 'number', width: 12 },
  {
    key: 'state',
    heading: '状态',
    kind: 'text',
    width: 12,
    choices: { claimed: '等对方确认', confirmed: '双方已确认' },
  },
  { key: 'recordedBy', heading: '记录人编号', kind: 'text', width: 30 },
];

export const recordsWorkbook = (records: readonly NamedRecord[]): Workbook => ({
  fileName: '志愿服务记录',
  sheets: [
    {
      name: '志愿服务记录',
      columns: COLUMNS,
      rows: records.map((record) => ({
        number: record.number,
        name: record.name ?? null,
        volunteer: record.volunteer,
        project: record.project,
        content: record.content,
        place: record.place,
        startedAt: minuteInChina(record.startedAt),
        endedAt: minuteInChina(record.endedAt),
        minutes: record.minutes,
        state: record.state,
        recordedBy: record.recordedBy,
      })),
    },
  ],
});

const minuteInChina = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

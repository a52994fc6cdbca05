import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSheets, type SheetLimits } from '../../../src/platform/sheets/read-sheets.ts';
import type { Row, Sheet } from '../../../src/platform/sheets/sheet.ts';
import { writeSheets } from '../../../src/platform/sheets/write-sheets.ts';

const LIMITS: SheetLimits = { bytes: 200_000, unpackedBytes: 1_000_000, rows: 100 };

const SHEET: Sheet = {
  name: '服务',
  columns: [
    { key: 'name', heading: '名称', kind: 'text', width: 20, isRequired: true },
    { key: 'phone', heading: '电话', kind: 'text', width: 16 },
    { key: 'places', heading: '名额', kind: 'number', width: 8 },
    { key: 'isFree', heading: '免费', kind: 'yes-no', width: 8 },
    { key: 'until', heading: '有效期至', kind: 'day', width: 12 },
    { key: 'days', heading: '星期', kind: 'list', width: 20, choices: { MO: '周一', TU: '周二' } },
  ],
};

const written = (rows: readonly Row[], sheet: Sheet = SHEET) => writeSheets([{ ...sheet, rows }]);
const readBack = async (bytes: Uint8Array, limits = LIMITS) => readSheets(bytes, [SHEET], limits);

/** The workbook with the XML of its first sheet changed by hand. */
function tampered(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = Object.keys(parts).find((part) => part.endsWith('worksheets/sheet1.xml'))!;
  const xml = new TextDecoder().decode(parts[name]);
  return zipSync({ ...parts, [name]: strToU8(change(xml)) });
}

describe('what was written', () => {
  it('is read as it was, whatever it begins with', async () => {
    const rows: Row[] = [
      { name: '=HYPERLINK("http://a","点我")', phone: '+86 21 5555', places: 3, isFree: true, until: '2027-12-31' },
      { name: '@求助', phone: '-02112345', places: 0, isFree: false, days: ['MO', 'TU'] },
      { name: 'constructor', phone: '_x0041_', days: ['MO'] },
      { name: '助浴 <老人> & 家属', phone: '021', places: null, isFree: null, until: null, days: ['TU'] },
    ];
    const { sheets, problems } = await readBack(await written(rows));

    expect(problems).toEqual([]);
    expect(sheets[0]!.rows.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
    expect(sheets[0]!.rows.map(({ values }) => values)).toMatchObject(rows);
  });

  it('holds no formula', async () => {
    const parts = unzipSync(await written([{ name: '=1+1', phone: '@SUM(A1)' }]));
    const xml = Object.values(parts).map((part) => new TextDecoder().decode(part));

    expect(xml.join('')).not.toMatch(/<f[\s>]/u);
    expect(xml.join('')).toContain('=1+1');
  });

  it('is read as it was for any text, but for signs that stand for nothing', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((one) => one.replaceAll(/[\p{C}\uFFFD]/gu, '').trim())
      .filter((one) => one !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (names) => {
        const { sheets } = await readBack(await written(names.map((name) => ({ name }))));
        expect(sheets[0]!.rows.map(({ values }) => values.name)).toEqual(names);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what others wrote', () => {
  it('is blamed cell by cell, all at once', async () => {
    const texts: Sheet = {
      ...SHEET,
      columns: SHEET.columns.map((column) => ({ ...column, kind: 'text', choices: {} })),
    };
    const bytes = await written(
      [
        { name: '理发', places: '十个', isFree: '也许', until: '2027-02-30', days: '周一、周八' },
        { phone: '123', until: '2027年3月1日', days: '周一，周二' },
      ],
      texts,
    );
    const { sheets, problems } = await readBack(bytes);

    expect(problems).toEqual([
      { sheet: '服务', row: 2, heading: '名额', message: '应为整数，例如 10' },
      { sheet: '服务', row: 2, heading: '免费', message: '应填“是”或“否”' },
      { sheet: '服务', row: 2, heading: '有效期至', message: '应为日期，例如 2027-12-31' },
      { sheet: '服务', row: 2, heading: '星期', message: '应为其中之一：周一、周二' },
      { sheet: '服务', row: 3, heading: '名称', message: '不能空着' },
    ]);
    expect(sheets[0]!.rows[1]!.values).toMatchObject({ until: '2027-03-01', days: ['MO', 'TU'] });
  });

  it('is blamed for headings of its own and for those it lacks', async () => {
    const other: Sheet = { ...SHEET, columns: [SHEET.columns[1]!, { ...SHEET.columns[0]!, heading: '姓名' }] };
    const { problems } = await readBack(await written([{ name: '理发', phone: '1' }], other));

    expect(problems.map(({ row, heading }) => [row, heading])).toEqual([
      [1, '姓名'],
      [1, '名称'],
    ]);
  });

  it('may have coloured rows down to the last one', async () => {
    const bytes = tampered(await written([{ name: '理发' }]), (xml) =>
      xml.replace('</sheetData>', '<row r="5000"><c r="A5000" s="1"/></row><row r="1048576"/></sheetData>'),
    );

    expect((await readBack(bytes)).sheets[0]!.rows).toHaveLength(1);
  });

  it('counts with the value kept beside a formula, never with the formula', async () => {
    const given = await written([
      { name: '理发', places: 77 },
      { name: '助浴', places: 88 },
    ]);
    const bytes = tampered(given, (xml) =>
      xml
        .replace('<v>77</v>', '<f>1+41</f><v>7</v>')
        .replace(/<c r="C3"><v>88<\/v>/u, '<c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v>'),
    );
    const { sheets, problems } = await readBack(bytes);

    expect(sheets[0]!.rows[0]!.values.places).toBe(7);
    expect(problems).toMatchObject([{ row: 3, heading: '名额' }]);
  });
});

describe('a file is refused', () => {
  const aRow = [{ name: '理发' }];
  const cellAt = (address: string) => (xml: string) =>
    xml.replace('</sheetData>', `<row r="9"><c r="${address}" t="inlineStr"><is><t>x</t></is></c></row></sheetData>`);

  it.each([
    ['that is none', async () => strToU8('名称,电话\n'), 'not-xlsx'],
    ['that is an archive of something else', async () => zipSync({ 'a.txt': strToU8('a') }), 'not-xlsx'],
    ['that was cut off', async () => (await written(aRow)).subarray(0, 900), 'not-xlsx'],
    ['larger than may be sent', async () => new Uint8Array(LIMITS.bytes + 1), 'too-large'],
    ['that unpacks to more', async () => tampered(await written(aRow), (xml) => xml + ' '.repeat(2e6)), 'too-large'],
    ['that lies about what it unpacks to', async () => lying(await written(aRow)), 'not-xlsx'],
    ['with too many rows', async () => written(Array.from({ length: 101 }, () => aRow[0]!)), 'too-many-rows'],
    ['with one cell far down', async () => tampered(await written(aRow), cellAt('A999999999')), 'too-many-rows'],
    ['with one cell far right', async () => tampered(await written(aRow), cellAt('XFD9')), 'too-large'],
    ['with an address in disguise', async () => tampered(await written(aRow), cellAt('A&#57;999999')), 'not-xlsx'],
  ])('%s', async (_what, bytes, why) => {
    await expect(readBack(await bytes())).rejects.toMatchObject({ why });
  });

  /** Every part claims in the archive's directory to be 10 bytes long. */
  function lying(bytes: Buffer): Buffer {
    const changed = Buffer.from(bytes);
    for (let at = changed.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0;) {
      changed.writeUInt32LE(10, at + 24);
      at = changed.indexOf('PK\u0001\u0002', at + 1, 'latin1');
    }
    return changed;
  }
});

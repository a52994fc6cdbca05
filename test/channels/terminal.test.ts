import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startSender } from '../../bots/sending/sender.ts';
import { createTerminal } from '../../bots/terminal.ts';
import { neighbourhoodOf } from '../../bots/neighbourhood.ts';
import { chatSocketPath } from '../../bots/terminal/socket-path.ts';
import type { FromBot, ToBot } from '../../bots/terminal/protocol.ts';
import { takeLine } from '../../scripts/chat/session.ts';
import { CHAT_PACING } from '../../config/defaults.ts';
import type { App } from '../../src/app.ts';
import { aChat } from '../factories/chat.ts';
import { aCommunity } from '../factories/community.ts';

it('createTerminal() hears what is typed and shows every client what the bot says', async () => {
  const { app } = await aCommunity();
  const { socketPath } = await aTerminal(app);
  const [one, other] = await Promise.all([aClient(socketPath), aClient(socketPath)]);

  one.tell({ say: { contact: 'lin', text: '我的编号' } });

  const said = { said: { contact: 'lin' }, text: expect.stringContaining('您的居民编号：lin') };
  await vi.waitFor(() => expect([one.heard, other.heard]).toMatchObject([[said], [said]]), 5000);
  const late = await aClient(socketPath);
  await vi.waitFor(() => expect(late.heard).toMatchObject([said]));
});

it('createTerminal() answers in a group only when it is addressed', async () => {
  const { app } = await aCommunity();
  const { socketPath } = await aTerminal(app);
  const client = await aClient(socketPath);

  client.tell({ say: { contact: 'wang', room: 'garden', text: '今天天气真好' } });
  client.tell({ say: { contact: 'lin', room: 'garden', text: '@小邻 我的编号' } });

  await vi.waitFor(() => expect(client.heard).toHaveLength(1), 5000);
  expect(client.heard).toMatchObject([{ said: { room: 'garden', mentions: ['lin'] } }]);
});

it('createTerminal() answers a line sent twice with the same id once', async () => {
  const { app } = await aCommunity();
  const { socketPath } = await aTerminal(app);
  const client = await aClient(socketPath);

  const line: ToBot = { say: { id: 'm1', contact: 'lin', text: '我的编号' } };
  for (let times = 0; times < 5; times += 1) client.tell(line);
  client.tell({ say: { contact: 'lin', text: '取消' } });

  await vi.waitFor(() => expect(client.heard.at(-1)).toMatchObject({ text: '现在没有正在办的事。' }), 5000);
  expect(client.heard).toHaveLength(2);
});

it('createTerminal() hands in what happens to a group', async () => {
  const { app } = await aCommunity();
  const { socketPath } = await aTerminal(app);
  const client = await aClient(socketPath);

  client.tell({ event: { kind: 'bot-joined', room: 'new', roomName: '桂花新群' } });

  await vi.waitFor(() => expect(client.heard).toMatchObject([{ said: { room: 'new' } }]), 5000);
  expect(await app.rooms.find('terminal:new')).toMatchObject({ name: '桂花新群' });
});

it('createTerminal() tells who and what there is to choose from', async () => {
  const { app } = await aCommunity();
  await app.rooms.put({ channel: 'terminal', room: 'garden', name: '桂花社区群', region: '/d1/s1/c1/' });
  const { socketPath } = await aTerminal(app);
  const client = await aClient(socketPath);

  client.tell({ ask: 'neighbourhood' });

  const lin = { contact: 'lin', name: '林晓梅', place: '青杨区梧桐街道桂花社区1号楼' };
  const rooms = [{ room: 'garden', name: '桂花社区群' }];
  await vi.waitFor(() =>
    expect(client.heard).toMatchObject([{ neighbourhood: { people: expect.arrayContaining([lin]), rooms } }]),
  );
});

it.each(['nonsense', '{"say":{}}', '{"say":{"contact":"lin","text":"好","room":""}}', '[]'])(
  'createTerminal() says so when it cannot read the line %s',
  async (line) => {
    const { app } = await aCommunity();
    const { socketPath } = await aTerminal(app);
    const client = await aClient(socketPath);

    client.socket.write(`${line}\n`);

    await vi.waitFor(() => expect(client.heard).toEqual([{ problem: '这一行看不懂。' }]));
  },
);

it('createTerminal() lets nobody but its owner in, clears away a dead socket and leaves a living one alone', async () => {
  const { app } = await aCommunity();
  const { socketPath } = await aTerminal(app, { leftover: true });

  expect((await stat(socketPath)).mode & 0o777).toBe(0o600);
  await expect(createTerminal(partsOf(app, socketPath)).start(async () => undefined)).rejects.toThrow(
    /already listening/,
  );
});

it('scripts/chat.ts says lines from a file one by one and shows the answers', async () => {
  const { app } = await aCommunity();
  await app.rooms.put({ channel: 'terminal', room: 'garden', name: '桂花社区群', region: '/d1/s1/c1/' });
  const { socketPath } = await aTerminal(app);

  const { code, output } = await runScript(socketPath, [
    '/as 王建国',
    '我的编号',
    '/room 桂花社区群',
    '@小邻 我的编号',
  ]);

  expect(code).toBe(0);
  expect(output).toContain('[小邻 → 王建国] 您的居民编号：wang');
  expect(output).toContain('[桂花社区群] 小邻: @王建国 您的居民编号：wang');
});

it('scripts/chat.ts says in one sentence that nothing is running', async () => {
  const { code, output } = await runScript(join(tmpdir(), 'linyi-nothing-here.sock'), []);

  expect(code).toBe(1);
  expect(output).toBe('Linyi is not running here: start it with `npm start` in another terminal, then try again.\n');
});

describe('takeLine()', () => {
  const here = {
    people: [{ contact: 'p1', name: '王阿姨', place: '桂花社区' }],
    rooms: [{ room: 'r1', name: '桂花群' }],
  };
  const session = { speaker: 'p1', room: null };

  it.each([
    ['灯坏了', session, { session, send: { say: { contact: 'p1', text: '灯坏了' } } }],
    ['好', { speaker: 'p1', room: 'r1' }, { send: { say: { contact: 'p1', text: '好', room: 'r1' } } }],
    ['/as 王阿姨', { speaker: 'x', room: null }, { session: { speaker: 'p1', room: null } }],
    ['/as 新人', session, { session: { speaker: '新人' }, show: '新人是第一次来的人。' }],
    ['/as', session, { session, show: expect.stringContaining('/as 王阿姨') }],
    ['/room 桂花群', session, { session: { speaker: 'p1', room: 'r1' }, show: '现在是王阿姨，在“桂花群”。' }],
    ['/room 没有', session, { session, show: '没有叫“没有”的群。有：桂花群' }],
    ['/private', { speaker: 'p1', room: 'r1' }, { session, show: '现在是王阿姨，在和小邻私聊。' }],
    ['/who', session, { show: expect.stringContaining('王阿姨（桂花社区）'), send: { ask: 'neighbourhood' } }],
    ['/help', session, { show: expect.stringContaining('直接打字就是说话') }],
    ['  ', session, { session }],
  ])('takes %j', (line, before, turn) => {
    expect(takeLine(before, line, here)).toMatchObject(turn);
  });
});

it('chatSocketPath() is in the data folder, as set, or short where the folder is too deep for a socket', () => {
  expect(chatSocketPath({ LINYI_DATA_DIR: '/data' })).toBe('/data/chat.sock');
  expect(chatSocketPath({ LINYI_DATA_DIR: '/data', LINYI_CHAT_SOCKET: '/run/linyi.sock' })).toBe('/run/linyi.sock');
  const deep = { LINYI_DATA_DIR: `/${'deep/'.repeat(30)}` };
  expect(chatSocketPath(deep)).toBe(chatSocketPath(deep));
  expect(Buffer.byteLength(chatSocketPath(deep))).toBeLessThan(100);
});

function partsOf(app: App, socketPath: string) {
  return { socketPath, clock: app.clock, logger: app.logger, neighbourhood: () => neighbourhoodOf(app) };
}

/** The bot behind a terminal, as in bots/main.ts. */
async function aTerminal(app: App, { leftover = false } = {}): Promise<{ socketPath: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'linyi-chat-'));
  const socketPath = join(folder, 'chat.sock');
  if (leftover) await writeFile(socketPath, '');

  const channel = createTerminal(partsOf(app, socketPath));
  const chat = aChat(app);
  await channel.start(chat.receive, chat.receiveRoomEvent);
  const sender = await startSender(channel, app, { pacing: CHAT_PACING.terminal! });
  onTestFinished(async () => {
    await sender.stop();
    await chat.stop();
    await channel.stop();
    await rm(folder, { recursive: true });
  });
  return { socketPath };
}

interface Client {
  readonly socket: Socket;
  readonly heard: FromBot[];
  tell(line: ToBot): void;
}

async function aClient(socketPath: string): Promise<Client> {
  const socket = connect(socketPath);
  await once(socket, 'connect');
  onTestFinished(() => void socket.destroy());
  const heard: FromBot[] = [];
  createInterface({ input: socket }).on('line', (line) => heard.push(JSON.parse(line) as FromBot));
  return { socket, heard, tell: (line) => void socket.write(`${JSON.stringify(line)}\n`) };
}

async function runScript(socketPath: string, lines: readonly string[]): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/chat.ts'], {
    env: { ...process.env, LINYI_CHAT_SOCKET: socketPath },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
  child.stdin.on('error', () => (output += ''));
  child.stdin.end(lines.join('\n'));
  const [code] = (await once(child, 'close')) as [number];
  return { code, output };
}

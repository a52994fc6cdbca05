import type { FromBot, Neighbourhood, ToBot } from '../../bots/terminal/protocol.ts';

/** Who speaks, and where: a room's id, or null for a private chat with the bot. */
export interface Session {
  readonly speaker: string;
  readonly room: string | null;
}

/** What a typed line leads to: another session, something to show, something to ask or tell the bot. */
export interface Turn {
  readonly session: Session;
  readonly show?: string;
  readonly send?: ToBot;
}

export const HELP = `直接打字就是说话。
  /as 王阿姨      换一个人说话
  /room 桂花群    到群里说（群里要先写 @小邻，机器人才会应）
  /private        回到和机器人的私聊
  /who            有哪些人和群
  /help           看这个说明
  Ctrl-C          离开`;

/** Pure: the typed line, in this session, among these people. */
export function takeLine(session: Session, line: string, { people, rooms }: Neighbourhood): Turn {
  const [, command, rest = ''] = /^\/(\S+)\s*(.*)$/u.exec(line) ?? [];
  if (command === undefined) return { session, ...(line.trim() !== '' && { send: say(session, line) }) };

  if (command === 'as') {
    const person = people.find(({ name, contact }) => name === rest || contact === rest);
    const speaker = person?.contact ?? rest;
    if (speaker === '') return { session, show: '请写名字，例如 /as 王阿姨' };
    const next = { ...session, speaker };
    return { session: next, show: person === undefined ? `${rest}是第一次来的人。` : where(next, { people, rooms }) };
  }
  if (command === 'room') {
    const room = rooms.find(({ name, room }) => name === rest || room === rest);
    if (room === undefined)
      return { session, show: `没有叫“${rest}”的群。有：${rooms.map(({ name }) => name).join('、')}` };
    const next = { ...session, room: room.room };
    return { session: next, show: where(next, { people, rooms }) };
  }
  if (command === 'private') {
    const next = { ...session, room: null };
    return { session: next, show: where(next, { people, rooms }) };
  }
  if (command === 'who') return { session, show: whoIsHere({ people, rooms }), send: { ask: 'neighbourhood' } };
  return { session, show: HELP };
}

/** What a line of the bot looks like, with names for ids. */
export function showLine(line: Exclude<FromBot, { neighbourhood: unknown }>, neighbourhood: Neighbourhood): string {
  if ('problem' in line) return `! ${line.problem}`;
  const { said, text } = line;
  if ('contact' in said) return indented(`[小邻 → ${nameOf(said.contact, neighbourhood)}]`, text);
  const mentioned = (said.mentions ?? []).map((contact) => `@${nameOf(contact, neighbourhood)} `).join('');
  return indented(`[${roomName(said.room, neighbourhood)}] 小邻:`, `${mentioned}${text}`);
}

export function where({ speaker, room }: Session, neighbourhood: Neighbourhood): string {
  const name = nameOf(speaker, neighbourhood);
  return room === null ? `现在是${name}，在和小邻私聊。` : `现在是${name}，在“${roomName(room, neighbourhood)}”。`;
}

export function whoIsHere({ people, rooms }: Neighbourhood): string {
  const names = people.map(({ name, place }) => `  ${name}（${place}）`);
  return ['人：', ...names, `群：${rooms.map(({ name }) => name).join('、')}`].join('\n');
}

const say = ({ speaker, room }: Session, text: string): ToBot => ({
  say: { contact: speaker, text, ...(room !== null && { room }) },
});

const nameOf = (contact: string, { people }: Neighbourhood): string =>
  people.find((person) => person.contact === contact)?.name ?? contact;

const roomName = (id: string, { rooms }: Neighbourhood): string => rooms.find(({ room }) => room === id)?.name ?? id;

const indented = (label: string, text: string): string => `${label} ${text.split('\n').join('\n    ')}`;

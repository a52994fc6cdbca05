/** `npm run chat`: a keyboard for the bot. Type as any resident of the demo community and see what the bot says to everyone. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { chatSocketPath } from '../bots/terminal/socket-path.ts';
import type { FromBot, Neighbourhood, ToBot } from '../bots/terminal/protocol.ts';
import { readEnv } from '../config/env.ts';
import { HELP, showLine, takeLine, where, whoIsHere, type Session } from './chat/session.ts';

const QUIET_MS = 800;
const LONGEST_WAIT_MS = 10_000;

await chat(await reachBot(chatSocketPath(readEnv())));

async function chat(socket: Socket): Promise<void> {
  const isTyped = process.stdin.isTTY === true;
  const tell = (request: ToBot) => socket.write(`${JSON.stringify(request)}\n`);
  const bot = { heardAt: 0, isLeaving: false };
  let keyboard: Interface | undefined;
  let neighbourhood: Neighbourhood | undefined;
  const early: Parameters<typeof showLine>[0][] = [];

  socket.on('error', () => giveUp('The connection to Linyi is broken.'));
  socket.on('close', () => (bot.isLeaving ? process.exit(0) : giveUp('Linyi has stopped.')));
  const whoIsThere = new Promise<Neighbourhood>((resolve) => {
    createInterface({ input: socket }).on('line', (text) => {
      const line = JSON.parse(text) as FromBot;
      bot.heardAt = Date.now();
      if ('neighbourhood' in line) resolve((neighbourhood = line.neighbourhood));
      else if (neighbourhood === undefined) early.push(line);
      else print(showLine(line, neighbourhood));
    });
  });
  tell({ ask: 'neighbourhood' });

  const known = await whoIsThere;
  let session: Session = { speaker: known.people[0]?.contact ?? 'neighbour', room: null };
  print([whoIsHere(known), HELP, ...early.map((line) => showLine(line, known)), where(session, known)].join('\n\n'));

  keyboard = createInterface({ input: process.stdin, output: process.stdout, terminal: isTyped });
  if (isTyped) keyboard.prompt();
  for await (const typed of keyboard) {
    if (!isTyped) print(`> ${typed}`);
    const turn = takeLine(session, typed, neighbourhood ?? known);
    session = turn.session;
    if (turn.show !== undefined) print(turn.show);
    if (turn.send !== undefined) tell(turn.send);
    if (turn.send !== undefined && !isTyped) await untilQuiet(bot);
    if (isTyped) keyboard.prompt();
  }
  bot.isLeaving = true;
  socket.end();

  /** Above the line that is being typed, which stays as it is. */
  function print(text: string): void {
    process.stdout.write(isTyped ? `\r\u001b[K${text}\n` : `${text}\n`);
    if (isTyped) keyboard?.prompt(true);
  }
}

async function reachBot(path: string): Promise<Socket> {
  const socket = connect(path);
  await once(socket, 'connect').catch(() =>
    giveUp('Linyi is not running here: start it with `npm start` in another terminal, then try again.'),
  );
  return socket;
}

/** Lines that come from a file are said one by one: the next when the bot has nothing more to say. */
async function untilQuiet(bot: { readonly heardAt: number }): Promise<void> {
  const start = Date.now();
  const isQuiet = () => Date.now() - Math.max(bot.heardAt, start) >= QUIET_MS;
  while (!isQuiet() && Date.now() - start < LONGEST_WAIT_MS) await pause(25);
}

function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

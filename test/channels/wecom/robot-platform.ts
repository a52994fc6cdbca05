import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** The library brings `ws` with it, without types. */
interface Socket {
  on(event: 'message', listener: (data: Buffer) => void): void;
  on(event: 'close', listener: () => void): void;
  send(data: string): void;
  terminate(): void;
}
interface SocketServer {
  on(event: 'connection', listener: (socket: Socket) => void): void;
  once(event: 'listening', listener: () => void): void;
  address(): AddressInfo;
  close(): void;
}
const { WebSocketServer } = createRequire(import.meta.resolve('@wecom/aibot-node-sdk'))('ws') as {
  readonly WebSocketServer: new (options: object) => SocketServer;
};

export interface Frame {
  readonly cmd: string;
  readonly headers: { readonly req_id: string };
  readonly body: Record<string, unknown>;
}

export const ROBOT = { botId: 'robot-1', secret: 'the-robots-secret' };

/** What the platform does with a message that the robot sends: acknowledge with a number, keep silent, or hang up. */
export type Behaviour = number | 'silent' | 'hang-up';

export interface RobotPlatform {
  readonly url: string;
  /** What robots sent, without subscriptions and heartbeats. */
  readonly taken: Frame[];
  readonly subscriptions: { readonly accepted: boolean; readonly at: number }[];
  readonly heartbeats: Frame[];
  /** For the messages to come, in their order; then each is acknowledged. */
  readonly behaviours: Behaviour[];
  answersHeartbeats: boolean;
  deliver(body: object, cmd?: string): void;
  hangUp(): void;
}

/** Answers like openws.work.weixin.qq.com. */
export async function aRobotPlatform(port = 0): Promise<RobotPlatform> {
  const server = new WebSocketServer({ host: '127.0.0.1', port });
  await once(server as never, 'listening');
  let robots: Socket[] = [];
  let requests = 0;
  const hangUp = () => robots.splice(0).forEach((robot) => robot.terminate());
  onTestFinished(() => {
    hangUp();
    server.close();
  });

  const platform: RobotPlatform = {
    url: `ws://127.0.0.1:${server.address().port}`,
    taken: [],
    subscriptions: [],
    heartbeats: [],
    behaviours: [],
    answersHeartbeats: true,
    deliver(body, cmd = 'aibot_msg_callback') {
      const frame = { cmd, headers: { req_id: `callback-${(requests += 1)}` }, body };
      for (const robot of robots) robot.send(JSON.stringify(frame));
    },
    hangUp,
  };

  server.on('connection', (socket) => {
    const acknowledge = ({ headers }: Frame, errcode: number) =>
      socket.send(JSON.stringify({ headers, errcode, errmsg: errcode === 0 ? 'ok' : 'refused' }));
    socket.on('close', () => (robots = robots.filter((robot) => robot !== socket)));
    socket.on('message', (data) => {
      const frame = JSON.parse(data.toString()) as Frame;
      if (frame.cmd === 'aibot_subscribe') {
        const accepted = frame.body.bot_id === ROBOT.botId && frame.body.secret === ROBOT.secret;
        platform.subscriptions.push({ accepted, at: Date.now() });
        if (accepted) robots.push(socket);
        return acknowledge(frame, accepted ? 0 : 853000);
      }
      if (frame.cmd === 'ping') {
        platform.heartbeats.push(frame);
        return platform.answersHeartbeats ? acknowledge(frame, 0) : undefined;
      }
      platform.taken.push(frame);
      const behaviour = platform.behaviours.shift() ?? 0;
      if (behaviour === 'hang-up') return socket.terminate();
      if (behaviour !== 'silent') acknowledge(frame, behaviour);
    });
  });
  return platform;
}

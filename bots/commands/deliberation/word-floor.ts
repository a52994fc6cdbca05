import { limitNow, wordSpeaker, type Hearing } from '../../../src/features/hearings/index.ts';
import { say } from '../../../src/phrases/index.ts';

/** Who has the floor, what is left of their time, and who waits, points of order first. */
export function wordFloor(hearing: Hearing, now: Date): string {
  const session = hearing.session!;
  const speaking = limitNow(session, now);
  const waiting =
    session.queue.length === 0
      ? say('hearings.nobody-in-line')
      : say('hearings.in-line', {
          waiting: session.queue.map(({ resident, kind }) =>
            say('hearings.waits', { who: wordSpeaker(hearing, resident), kind: say(`hearings.kind-${kind}`) }),
          ),
        });
  if (speaking === undefined) return `${say('hearings.floor-free')}${waiting}`;
  const { turn, seconds, limit } = speaking;
  const words = {
    who: wordSpeaker(hearing, turn.resident),
    kind: say(`hearings.kind-${turn.kind}`),
    spoken: sayTime(seconds),
  };
  const over = seconds - limit;
  const said =
    over > 0
      ? say('hearings.floor-over', { ...words, over: sayTime(over) })
      : say('hearings.floor-held', { ...words, left: sayTime(-over) });
  return `${said}${waiting}`;
}

/** 1分30秒 */
export function sayTime(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return say('hearings.seconds', { seconds: rest });
  return rest === 0
    ? say('hearings.minutes', { minutes })
    : say('hearings.minutes-seconds', { minutes, seconds: rest });
}

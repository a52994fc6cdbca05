import { attendByDoor, attendByWord, viewSession } from '../../../src/features/polls/index.ts';
import { found, perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import { readAttendance, type SaidAttendance } from '../../understand/polls/attendance.ts';

export const attendanceCommands: readonly Command[] = [
  hears({
    name: 'polls.attend',
    example: '到会 桂花',
    during: 'keeps-dialogue',
    hear: readAttendance,
    run: attendFromChat,
  }),
];

async function attendFromChat(turn: Turn, said: SaidAttendance): Promise<Answer> {
  const { app, actor, once, utterance } = turn;
  if (utterance.room !== undefined) return answer('polls.attendance-in-private');
  if ('door' in said) {
    const { sessions } = await perform(attendByDoor, app, actor, said, { once });
    const first = found(sessions[0], 'polls.nobody-at-door', { door: said.door });
    const { session, total } = await perform(viewSession, app, actor, { pollId: first.id });
    return answer('polls.attended-at-door', { door: said.door, present: session.present.length, total });
  }
  if (said.word === '') return answer('polls.how-to-attend');
  const { sessions } = await perform(attendByWord, app, actor, said, { once });
  const polls = await Promise.all(sessions.map(({ id }) => app.polls.find(id)));
  const titles = polls.flatMap((poll) =>
    poll === null ? [] : [say('polls.election-listed', { number: poll.number, title: poll.title })],
  );
  return answer('polls.attending-now', { polls: titles });
}

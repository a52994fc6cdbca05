import { say } from '../../src/phrases/index.ts';
import { aboutOf } from '../chat/where-we-were.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../command.ts';
import { tellMoreOfDanger } from '../emergency.ts';
import { isGoingOn, isInterruption } from '../understand/conversation/interruption.ts';
import { isDropped } from '../understand/talk/help.ts';
import { asksForMore } from '../understand/talk/more.ts';
import { greets, thanks } from '../understand/talk/small-talk.ts';

export const cancelCommand = hears({
  name: 'chat.cancel',
  example: '取消',
  during: 'ends-dialogue',
  hear: (text) => (isDropped(text) ? {} : null),
  async run(turn): Promise<Answer> {
    if (turn.conversation.running !== undefined) return answer('chat.cancelled');
    const toldMore = SAID_TO_PEOPLE.test(turn.utterance.text) ? await tellMoreOfDanger(turn) : null;
    return toldMore === null ? answer('chat.nothing-to-cancel') : { say: toldMore };
  },
});

/** 不用来了 is said to those who were called about a danger; 取消 is said to the bot. */
const SAID_TO_PEOPLE = /来|没事/u;

/** Something else comes first, and back to the open question afterwards. */
export const interruptionCommands: readonly Command[] = [
  hears({
    name: 'chat.pause',
    example: '等一下，先问个事',
    during: 'beside-dialogue',
    hear: (_, { text }) => (isInterruption(text.trim()) ? {} : null),
    async run({ conversation: { running } }): Promise<Answer> {
      if (running === undefined) return answer('chat.go-ahead');
      return { ...answer('chat.paused', { about: aboutOf([running]) }), pauses: true };
    },
  }),
  hears({
    name: 'chat.go-on',
    example: '继续',
    during: 'beside-dialogue',
    hear: (text) => (isGoingOn(text) ? {} : null),
    async run(turn): Promise<Answer> {
      if (turn.conversation.running !== undefined) return { say: [], resumes: true };
      return nextPage(turn) ?? answer('chat.nothing-to-go-on');
    },
  }),
];

/** The next page of the last list. In a questionnaire “还没有” is an answer, “更多” is none. */
export const moreCommand = hears({
  name: 'chat.more',
  example: '更多',
  hear: (text) => (asksForMore(text) ? { isCertain: CERTAINLY_MORE.test(text) } : null),
  during: ({ isCertain }) => (isCertain ? 'keeps-dialogue' : undefined),
  run: async (turn) => nextPage(turn) ?? { ...answer('chat.no-more'), more: [] },
});

const CERTAINLY_MORE = /更多|下一?页|接着看/u;

function nextPage({ app, conversation: { more } }: Turn): Answer | null {
  const [page, ...rest] = more === undefined || more.until < app.clock() ? [] : more.pages;
  return page === undefined ? null : { say: [page], more: rest };
}

/** A friendly word, without a word more; in the middle of a dialogue it is no answer and leaves the question open. */
export const smallTalkCommands: readonly Command[] = [
  hears({
    name: 'chat.greeting',
    example: '你好',
    during: 'beside-dialogue',
    hear: (text) => (greets(text) ? {} : null),
    run: async () => ({ say: [say('chat.greeting')] }),
  }),
  hears({
    name: 'chat.thanks',
    example: '谢谢',
    during: 'beside-dialogue',
    hear: (text) => (thanks(text) ? {} : null),
    run: async () => ({ say: [say('chat.thanks')] }),
  }),
];

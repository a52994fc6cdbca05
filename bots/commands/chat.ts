import type { Actor } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
import { hears, type Command } from '../command.ts';

export const cancelCommand = hears({
  name: 'chat.cancel',
  example: '取消',
  during: 'ends-dialogue',
  hear: (text) => (/^(?:取消|算了|不办了|退出)$/u.test(text) ? {} : null),
  async run({ app, utterance }) {
    const { running } = await app.conversations.of(utterance);
    return { say: [say(running === undefined ? 'chat.nothing-to-cancel' : 'chat.cancelled')] };
  },
});

/** Lists what the bot understands, each by an example to type. */
export function helpCommand(commands: readonly Command[]): Command {
  return hears({
    name: 'chat.help',
    example: '帮助',
    during: 'keeps-dialogue',
    hear: (text) => (/^(?:帮助|帮忙|菜单|help|\?|你会(?:做)?(?:什么|啥)\??|怎么用\??)$/iu.test(text) ? {} : null),
    async run({ actor }) {
      const examples = commands.filter((command) => isShownTo(command, actor)).map(({ example }) => example);
      return { say: [say('chat.help', { examples: examples.map((example) => `· ${example}`).join('\n') })] };
    },
  });
}

const isShownTo = ({ shownTo }: Command, actor: Actor): boolean => shownTo === undefined || shownTo(actor);

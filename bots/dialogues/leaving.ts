import { leave } from '../../src/features/residents/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
import { answer, dialogue } from '../command.ts';

interface State {
  readonly asked: true;
}

const CONFIRM = /^(?:我)?(?:确定|确认)(?:要)?(?:删除|删掉|删|注销)(?:了|吧)?$/u;
const DROP = /^(?:不删(?:除|了)?|不用了?|算了|取消|不|否|先不删)(?:了|吧)?$/u;

/** Nothing is deleted by a 好的: it takes the very words that were asked for. */
export const leaving = dialogue<State, State>({
  name: 'leaving',
  version: 1,
  step(state, text) {
    if (DROP.test(text)) return { say: [say('residents.leave-dropped')], effects: [] };
    if (CONFIRM.test(text)) return { say: [], effects: [state] };
    return { state, say: [say('residents.ask-leave')], effects: [] };
  },
  asks: () => say('residents.ask-leave'),
  about: () => say('residents.leaving-named'),
  async effect({ app, actor, once }) {
    await perform(leave, app, actor, { sure: true }, { once });
    return answer('residents.gone');
  },
});

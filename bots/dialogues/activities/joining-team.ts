import { joinTeam } from '../../../src/features/teams/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { answer, dialogue, type Answer, type DialogueStep } from '../../command.ts';

/** What a team asks of somebody who joins, and what they have said so far. */
export interface JoiningTeam {
  readonly teamId: string;
  readonly name: string;
  /** The skill that is still to be told of. */
  readonly asksSkill?: string;
  readonly asksConsent: boolean;
  readonly skill?: string;
}

type Effect = JoiningTeam & { readonly consents: boolean };

const DROP = /^(?:算了|不加入了?|不同意|不|否|不用了?|取消|再想想)$/u;
const AGREE = /^(?:我)?(?:本人)?(?:同意|愿意)(?:加入|登记)?(?:了|的)?$/u;
const LONGEST = 100;

export const beginJoining = (state: JoiningTeam): Answer => ({
  say: [question(state)],
  start: { dialogue: 'joining-team', state },
});

/** Nobody is kept as a member by a 好的: it takes the word that was asked for. */
export const joiningTeam = dialogue<JoiningTeam, Effect>({
  name: 'joining-team',
  version: 1,
  step(state, text, _now, typed): DialogueStep<JoiningTeam, Effect> {
    if (DROP.test(text)) return { say: [say('teams.join-dropped')], effects: [] };
    const again = { state, say: [question(state)], effects: [] };
    if (state.asksSkill !== undefined) {
      const skill = typed.trim();
      if (skill === '' || skill.length > LONGEST) return again;
      const { asksSkill: _told, ...rest } = state;
      const next = { ...rest, skill };
      return next.asksConsent
        ? { state: next, say: [question(next)], effects: [] }
        : { say: [], effects: [{ ...next, consents: false }] };
    }
    return AGREE.test(text) ? { say: [], effects: [{ ...state, consents: true }] } : again;
  },
  asks: question,
  about: ({ name }) => say('teams.joining-named', { name }),
  async effect({ app, actor, once }, { teamId, consents, skill }) {
    const input = { teamId, consents, ...(skill !== undefined && { skill }) };
    const { team, member } = await perform(joinTeam, app, actor, input, { once });
    return answer(`teams.${member.state}`, { name: team.name });
  },
});

function question({ name, asksSkill }: JoiningTeam): string {
  return asksSkill === undefined
    ? say('teams.ask-consent', { name })
    : say('teams.ask-skill', { name, skill: asksSkill });
}

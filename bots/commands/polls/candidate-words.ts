import {
  wordsStateOf,
  type Election,
  type ElectionState,
  type Nominee,
  type SeenElection,
} from '../../../src/features/polls/index.ts';
import { allow, found } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { inPages } from '../../chat/pages.ts';
import { answer, hears, type Answer, type Command } from '../../command.ts';
import { askWordsRuling, type WordsRuling } from '../../dialogues/polls/words-ruling.ts';
import { readWordsAsked, readWordsRuling, type SaidWordsRuling } from '../../understand/polls/candidate-words.ts';
import type { SaidElection } from '../../understand/polls/elections.ts';
import { isCarer } from '../who.ts';
import { conducting } from './election-meant.ts';
import { showCandidates } from './elections.ts';

/** What candidates say for themselves, read by whoever conducts the election before anybody else can; in private. */
export const candidateWordsCommands: readonly Command[] = [
  hears({
    name: 'polls.rule-on-words',
    example: '通过介绍 1 王建国',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    takesLongTexts: true,
    hear: (text, { text: typed }) => readWordsRuling(text, typed),
    run: (turn, said: SaidWordsRuling) =>
      conducting(turn, said, '通过介绍', NOMINATING, async (election, seen) => readBack(election, seen, said)),
  }),
  hears({
    name: 'polls.candidate-words',
    example: '候选人介绍 1',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readWordsAsked,
    // To everybody else the list of candidates says what they may read.
    run: (turn, said: SaidElection) =>
      isCarer(turn.actor)
        ? conducting(turn, said, '候选人介绍', NOMINATING, async (election) => wordWords(election))
        : showCandidates(turn, said),
  }),
];

const NOMINATING: readonly ElectionState[] = ['nominating'];

interface Said extends Nominee {
  readonly words: string;
}

const saidIn = ({ nominees }: Election): Said[] =>
  nominees.filter((nominee): nominee is Said => nominee.state === 'stands' && nominee.words !== undefined);

/** Each with its place, and what was decided of it. */
function wordWords(election: Election): Answer {
  const { number, title } = election;
  const said = saidIn(election);
  if (said.length === 0) return answer('polls.no-words-said', { number });
  const lines = said.map((nominee, index) => {
    const { name = '', words } = nominee;
    const stands = say(`polls.words-are-${wordsStateOf(nominee) ?? 'waiting'}`);
    return say('polls.words-listed', { place: index + 1, name, words, stands });
  });
  const { name = '' } = said.find((nominee) => wordsStateOf(nominee) === 'waiting') ?? said[0]!;
  return inPages(lines, { perPage: 6, word: (list) => say('polls.words-said', { number, title, list, name }) });
}

/** Whose words are meant, and what would become of them; not to somebody who stands themselves. */
function readBack(election: Election, { own }: SeenElection, { isApproved, reason, ...said }: SaidWordsRuling): Answer {
  const { id: electionId, number } = election;
  allow(own?.state !== 'stands', 'polls.words-other-person');
  if (said.name === undefined && said.place === undefined) return answer('polls.how-to-rule-on-words', { number });
  const known = saidIn(election);
  const [nominee, ...others] = known.filter(({ name }, index) =>
    said.place === undefined ? name === said.name : index + 1 === said.place,
  );
  if (others.length > 0) return answer('polls.which-words', { number, place: known.indexOf(nominee!) + 1 });
  const { entry: entryId, name = '', words } = found(nominee, 'polls.words-missing');
  if (!isApproved && reason.length < 2) return answer('polls.how-to-refuse-words', { number, name });
  const state: WordsRuling = { electionId, number, entryId, name, words, ...(!isApproved && { reason }) };
  return { say: [askWordsRuling(state)], start: { dialogue: 'words-ruling', state } };
}

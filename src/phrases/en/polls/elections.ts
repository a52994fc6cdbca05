import type { electionsPhrases } from '../../zh/polls/elections.ts';
import type { In } from '../../say.ts';

export const electionsEnglish: In<typeof electionsPhrases> = {
  'polls.kind-first': 'Election',
  'polls.kind-run-off': 'Run-off',
  'polls.election-missing': 'This election was not found.',
  'polls.not-election-officer': 'Workers and stewards of the area conduct elections.',
  'polls.no-election-pack': 'This is no rule pack of elections. There are: {packs}.',
  'polls.roll-not-for-election': 'This roll was not published for an election. Please build one for it.',
  'polls.roll-of-nobody-standing': 'Candidates come from a roll of voters or adults; please name another roll.',
  'polls.nominating-too-short': 'There must be {days} days to nominate; please let it end later.',
  'polls.list-too-short': 'The candidates are public for {days} days after nominating; please vote later.',
  'polls.list-too-late': 'The list has to be public for {days} days, so the vote begins {earliest} or later.',
  'polls.only-longer': 'The days of election {number} can only be moved to later.',
  'polls.election-withdrawn': 'Election {number} was called off.',
  'polls.election-settled': 'Election {number} is over and cannot be called off.',
  'polls.election-went-on': 'Election {number} has just changed; please look again first.',
  'polls.of-election': 'No. {number} is a vote of an election; please call off the election as a whole.',

  'polls.nominations-over': 'Nominations for election {number} are over.',
  'polls.nominations-still': 'Nominating ends {until}; only then the candidates are published.',
  'polls.not-elector': 'You are not on the roll of this election. If that is wrong, send 名册异议 and why.',
  'polls.not-eligible': 'You are not on the roll of those who may stand. If that is wrong, send 名册异议 and why.',
  'polls.nominee-needed': 'Please say whom: the id on the roll, or the name in the register.',
  'polls.nominee-not-on-roll': 'There is no such entry on the roll.',
  'polls.nobody-so-named': 'Nobody on the roll is called {name}. Please check the name, or nominate at the committee.',
  'polls.several-so-named': 'Several on the roll are called {name}; please nominate at the committee and say which.',
  'polls.nominations-used': 'Election {number} is for {seats} seats, and you have nominated so many.',
  'polls.nominees-too-many': '{most} people were nominated; there cannot be more.',
  'polls.nominee-declined': 'This neighbour does not want to stand. Please nominate somebody else.',
  'polls.not-nominated': 'You were not nominated and do not stand; there is nothing to do.',
  'polls.candidate-words-personal':
    'Everybody can read the list: please leave out phones, identity numbers, doors and plates.',
  'polls.words-missing': 'There are no words of this candidate.',
  'polls.words-changed': 'The candidate has just said it anew. Please read it again.',
  'polls.words-other-person': 'You stand yourself; please leave the words of candidates to somebody else.',
  'polls.words-wait':
    'Words of candidates not read yet: {waiting}. Please send “候选人介绍 {number}” or read them on the page of the election; the list is published when all are.',
  'polls.candidate-name-needed': 'Please give your name for the list and the ballot.',
  'polls.list-public': 'The candidates of election {number} are public and cannot be changed now. Please ask a worker.',
  'polls.too-few-candidates':
    'There are {seats} seats and {candidates} who stand. There must be more candidates than seats; {missing} are missing, please give more time.',
  'polls.too-many-candidates': 'There can be {most} candidates at most; please hold a primary first.',
  'polls.no-list': 'Election {number} has no public list now.',
  'polls.vote-begun': 'The vote of election {number} has begun; the list stays.',
  'polls.no-run-off': 'Election {number} needs no run-off now.',
  'polls.run-off-too-late': 'The run-off has to begin before {until}; it is too late.',
  'polls.too-many-marks': 'You can choose {seats} at most, or fewer. Please vote again.',

  'polls.tell-election-opened':
    '[Election] No. {number}: {title}, {seats} seats.\nNominate until {until}; the vote begins {opens}.\nWrite to me in private: 提名 and a name, or 我要参选 to stand yourself.',
  'polls.tell-nominations-extended':
    '[Election] No. {number}: {title}; nominate until {until}, the vote begins {opens}. Write to me in private: 提名 and a name, or 我要参选.',
  'polls.tell-candidates-taken-back':
    '[Election] No. {number}: {title}; the list of candidates was taken back and will be published anew.',
  'polls.tell-election-withdrawn': '[Election] No. {number}: {title} was called off: {reason}',
  'polls.tell-words-waiting':
    'A candidate of election {number}, {title}, has written what they say to neighbours. It has to be read before the list is published: send me “候选人介绍 {number}” in private, or use the page of the election.',
  'polls.tell-words-refused':
    'What you wrote in election {number}, {title}, was not approved. Reason: {reason}\nYou can change it until the list is public.',
  'polls.tell-nominee':
    'A neighbour nominated you in election {number}, “{title}”. To stand, reply 同意参选 {number}: your name will be on the public list. Otherwise reply 不参选 {number}. Please answer before {until}.',
  'polls.tell-candidates':
    '[{what}: candidates] Vote no. {number}: {title}, {seats} seats.\n{candidates}\nThe order was drawn by lot. The secret vote begins {opens} and closes {closes}.',
  'polls.tell-opened-election':
    '[{what}] Vote no. {number}: {title}, {seats} seats.\n{candidates}\nSecret: write to me in private, 投票 and the numbers, {seats} at most, such as 第{number}号 投票 1. It closes {closes} and can be changed until then.',
  'polls.elected': 'Elected: {names}.',
  'polls.elected-nobody': 'Nobody is elected in this round.',
  'polls.election-needs': 'To be elected takes {needed} votes.',
  'polls.election-tied': '{names} have the same votes for fewer seats: there is another vote.',
  'polls.seats-left': '{seats} seats are left, with a run-off among: {names}.',
  'polls.election-quorum-not-met': 'Too few took part; this election does not count.',
  'polls.election-too-few-candidates': 'There are too few candidates; this election does not count.',
  'polls.candidate-erased': '(name deleted)',

  'polls.elections-in-private': 'Please write to me in private about nominations.',
  'polls.no-election-here': 'There is no election where you live. If you have not said where, send 我住…',
  'polls.no-such-election': 'There is no election {number}. Send 选举 to see which there are.',
  'polls.which-election': 'There are several elections; please say which, such as {words} {number}:\n{elections}',
  'polls.election-listed': 'No. {number}: {title}',
  'polls.say-nominating':
    'Election {number}, “{title}”, {seats} seats: nominate until {until}. {standing} stand so far; the list is published afterwards. Send 提名 and a name, or 我要参选 {number}.',
  'polls.say-listed':
    'Election {number}, “{title}”, {seats} seats. Candidates:\n{candidates}\nThe vote begins {opens} and closes {closes}.',
  'polls.say-run-off-due':
    'Election {number}, “{title}”. Elected: {elected}. {seats} seats are left for a run-off among:\n{candidates}',
  'polls.say-settled': 'Election {number}, “{title}”, is over. Elected: {elected}. Seats left: {seats}.',
  'polls.say-withdrawn': 'Election {number}, “{title}”, was called off.',
  'polls.nobody-yet': 'nobody yet',
  'polls.own-asked': 'A neighbour nominated you. To stand, send 同意参选 {number}; otherwise 不参选 {number}.',
  'polls.own-stands': 'You stand. To withdraw before the list is public, send 不参选 {number}.',
  'polls.nominated': 'You nominated {name}. We ask them; only who agrees is published.',
  'polls.how-to-elect':
    'Please write: 发起选举 居委会换届 名额 3 提名截止 7天后 开始 30天后 截止 31天后. Where there are several rolls, add 名册 and its title.',
  'polls.election-opened-now':
    'Election {number} is open: {title}, {seats} seats. Nominations close {until}; then the candidates are published. The vote is from {opens} to {closes}.',
  'polls.how-to-nominate': 'Please add the name, such as 提名 王建国.',
  'polls.standing-now':
    'You stand in election {number}, “{title}”, on the list as {name}. To withdraw before it is public, send 不参选 {number}.',
  'polls.not-standing': 'You do not stand in election {number}, “{title}”; your name is not published.',
};

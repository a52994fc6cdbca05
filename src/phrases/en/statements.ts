import type { statementsPhrases } from '../zh/statements.ts';
import type { In } from '../say.ts';

export const statementsEnglish: In<typeof statementsPhrases> = {
  'statements.topic-missing': 'This topic was not found.',
  'statements.missing': 'There is no statement {number}.',
  'statements.not-organizer': 'Only organizers, workers and stewards of this hall can do this.',
  'statements.not-on-roll':
    'This topic is for the residents of this hall, and you cannot take part yet. Send your address as “我住…” and ask a community worker to verify you.',
  'statements.topic-closed': 'Topic {number} is closed; it takes no more statements or answers.',
  'statements.closes-too-early': 'The closing time must be later than now.',
  'statements.system-only': 'The system does this step by itself.',
  'statements.too-short': 'The statement is too short. Please write at least {shortest} letters.',
  'statements.too-long': 'The statement is too long. Please use at most {longest} letters, for one thing only.',
  'statements.too-many-waiting':
    'You have {mostWaiting} statements that nobody has looked at yet. Please wait for them.',
  'statements.topic-full': 'This topic has {mostInTopic} statements and takes no more.',
  'statements.said-already': 'Somebody has said this already.',

  'statements.voters-residents': 'Every verified resident of the area may take part',
  'statements.voters-members': 'Every member of the hall may take part',
  'statements.until': '; closes {closes}',
  'statements.tell-opened':
    '[What do you think?] Topic {number}: {title}\nTo say something send 说说 and your words. To see what others say send 表态. {who}{until}.',
  'statements.tell-closed':
    '[What do you think? Closed] Topic {number}: {title}\nThank you all. This was listening to opinions to deliberate with, not a decision.',
  'statements.tell-shown': 'What you said on topic {number}, “{text}”, can now be seen by all.',
  'statements.tell-hidden':
    'What you said on topic {number}, “{text}”, is not shown. Reason: {reason}. You can say it in another way.',
  'statements.tell-waiting':
    'A statement in topic no. {number} waits for you: “{text}”. To deal with it, send me 待审观点 in private.',
  'statements.topic-line': 'Topic {number}: {title}',
  'statements.topic-line-until': 'Topic {number}: {title} (closes {closes})',

  'statements.none-open': 'No topic is open at the moment.',
  'statements.no-such-number': 'There is no topic {number}. Please check the number.',
  'statements.which': 'Several topics are open. Please give the number, such as “{example}”:\n{topics}',
  'statements.how-to-take-part':
    'To say something send 说说 and your words. To see what others say send 表态. For the result send 大家怎么看.',
  'statements.proposed':
    'Thank you. Topic {number} has received “{text}”. Once staff have looked at it all can see it, without your name.',
  'statements.proposed-shown': 'It is in topic {number} now, as statement {statement}: “{text}”.',
  'statements.ask':
    'A neighbour says: “{text}”\nWhat do you think? Reply 同意 (agree), 反对 (disagree) or 跳过 (pass). ({place} of {all})',
  'statements.taken-agree': 'Recorded: agree.',
  'statements.taken-disagree': 'Recorded: disagree.',
  'statements.taken-pass': 'All right, passed.',
  'statements.vote-or-stance':
    'Is this a vote or about the statement? To vote send 第{poll}号 赞成. About the statement send 同意.',
  'statements.none-yet': 'This topic has no statements yet. You can be the first: send 说说 and your words.',
  'statements.all-answered': 'That was all, thank you. For the result send 大家怎么看.',
  'statements.opened': 'Topic {number} is open. To end it send 结束第{number}号议题.',
  'statements.opened-until': 'Topic {number} is open until {closes}.',
  'statements.closed-now': 'Topic {number} is closed.',
  'statements.how-to-open': 'Please write: 发起议题 小区大门怎么管 截止 7天后. The end (截止) may be left out.',
  'statements.no-hall':
    'There is no hall in which you can open a topic. Please do it in the group of the hall, or ask a worker to set one up.',
  'statements.which-hall': 'You run several halls: {halls}. Please open the topic in the group of the hall.',
  'statements.in-private': 'Statements nobody has looked at are not read out in a group. Send 待审观点 in private.',
  'statements.none-waiting': 'No statement is waiting.',
  'statements.waiting-line': 'Topic {topic}, {number}. {text}',
  'statements.how-to-rule':
    'To show one send 通过 and its number. To hide one send 隐藏, its number and why; its author hears the reason.',
  'statements.say-why': 'Please say why; the author hears it. For example: 隐藏 {number} 说的不是这件事.',
  'statements.which-ruling':
    'Several topics have a statement {statement}. Please give the topic, such as 第{topic}号议题 通过 {statement}.',
  'statements.ruled-shown': 'Statement {statement} of topic {topic} can be seen now.',
  'statements.ruled-hidden': 'Statement {statement} of topic {topic} is not shown; its author hears why.',

  'statements.column-number': 'Number',
  'statements.column-text': 'Statement',
  'statements.column-agree': 'Agree',
  'statements.column-disagree': 'Disagree',
  'statements.column-pass': 'Pass',

  'statements.map-head': 'Topic {number}: {title}',
  'statements.map-size': '{people} people gave {answers} answers to {statements} statements.',
  'statements.map-too-few': 'Too few have answered to see anything yet.',
  'statements.map-shared': 'What all sides share:',
  'statements.map-none-shared': 'There is nothing yet on which all sides agree.',
  'statements.map-shared-agree': '· All agree: “{text}” ({took} of {seen})',
  'statements.map-shared-disagree': '· All disagree: “{text}” ({took} of {seen})',
  'statements.map-one-group': 'Opinions are much alike; they do not form groups.',
  'statements.map-groups': 'Opinions form {count} groups:',
  'statements.map-group': '· Group {number}, {people} people. {stands}',
  'statements.map-stands-agree': 'Mostly for “{text}” ({took} of {seen}). ',
  'statements.map-stands-disagree': 'Mostly against “{text}” ({took} of {seen}). ',
  'statements.map-divisive': 'What divides most:',
  'statements.map-dividing': '· “{text}”: {shares}',
  'statements.map-share': 'of group {group} {took} of {seen} agree',
  'statements.own-group': 'You are closest to group {group}.',
  'statements.own-leaning': 'So far you lean to group {group}. {missing} more answers will tell better.',
  'statements.own-missing': 'After {missing} more answers you can see who thinks as you do.',
};

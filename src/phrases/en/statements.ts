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
  'statements.topic-line': 'Topic {number}: {title}',
  'statements.topic-line-until': 'Topic {number}: {title} (closes {closes})',

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

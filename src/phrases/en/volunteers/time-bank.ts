import type { timeBankPhrases } from '../../zh/volunteers/time-bank.ts';
import type { In } from '../../say.ts';

export const timeBankEnglish: In<typeof timeBankPhrases> = {
  'time-bank.none-here': 'There is no time bank where you live yet.',
  'time-bank.bank-closed': 'The time bank here is closed; nothing can be booked any more.',
  'time-bank.not-steward': 'Only the hub steward of this region can do that.',
  'time-bank.not-steward-of-both': 'This concerns two communities: only a steward of both can do that.',
  'time-bank.paired-with-itself': 'Pair with another community.',
  'time-bank.not-paired': 'The time banks of these two communities are not paired; nothing can pass between them.',
  'time-bank.no-region': 'You have not said where you live. First send “我住…”, then open a time bank account.',
  'time-bank.no-account': 'You have no time bank account yet. To open one, send “开通时间银行”.',
  'time-bank.missing': 'This booking was not found.',
  'time-bank.transfer-missing': 'This booking of hours was not found.',
  'time-bank.account-missing': 'This time bank account was not found.',
  'time-bank.account-closed': 'This time bank account has been closed.',
  'time-bank.volunteer-no-account':
    'The one who served has no time bank account yet; hours are booked once there is one.',
  'time-bank.served-no-account':
    'The one who was served has no time bank account yet; hours are booked once there is one.',
  'time-bank.served-too-young':
    'By the rules here, hours can be spent on services from the age of {age}, once a worker has seen a document.',
  'time-bank.too-young':
    'By the rules here, hours can be redeemed from the age of {age}, once a worker has seen a document.',
  'time-bank.born-later': 'A date of birth cannot be later than today.',
  'time-bank.overdrawn': 'There are not enough hours. Nothing was booked.',
  'time-bank.full': 'That would be more than the account may hold. Nothing was booked.',
  'time-bank.to-oneself': 'There is no need to send hours to yourself.',
  'time-bank.not-verified': 'Before you send hours, please have a community worker confirm your address.',
  'time-bank.no-gifts': 'By the rules here, hours cannot be given to others; you can donate them to the community.',
  'time-bank.no-donations': 'By the rules here, hours cannot be donated.',
  'time-bank.not-reversible': 'A booking of this kind cannot be reversed.',
  'time-bank.system-only': 'The system does this step by itself.',

  'time-bank.tell-come': 'Time bank: {hours} have come to your account. To see what you have, send “我的时长”.',
  'time-bank.about':
    'Time bank ({rules}): help a neighbour, both confirm, and the hours are yours for help later, for others or for the community.\nTo open an account send “开通时间银行”, to see yours “我的时长”.',
  'time-bank.opened-now': 'Done: your time bank account is number {number} and holds {hours}.',
  'time-bank.balance':
    'Your time bank account is number {number} and holds {hours}.\nTo send hours, write “转1小时给12号”; to donate, “捐1小时”.',
  'time-bank.private-only': 'Your hours are your own affair: please send “{words}” to me in private.',
  'time-bank.ask-gift': 'Send {hours} to {name} in {place} (number {number})? Answer “确认” if so, “取消” if not.',
  'time-bank.ask-donation': 'Donate {hours} to the community’s pool? Answer “确认” if so, “取消” if not.',
  'time-bank.gift-named': 'sending {hours}',
  'time-bank.donation-named': 'donating {hours}',
  'time-bank.given': 'Sent: {hours}. You have {left} left.',
  'time-bank.donated': 'Thank you! {hours} now belong to the community. You have {left} left.',
  'time-bank.dropped': 'All right, your hours stay as they are.',
  'time-bank.payee-unknown':
    'No time bank account of this neighbour was found. Ask for its number, then send “转1小时给12号”.',
  'time-bank.payee-several': 'There are several; please use the number, for example “转1小时给{number}号”:\n{people}',
  'time-bank.payee': 'No. {number} {place} {name}',
  'time-bank.how-to-give': 'Write it like this: 转2小时给12号, or 转2小时给3号楼王阿姨.',
};

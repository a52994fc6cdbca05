import type { residentsPhrases } from '../zh/residents.ts';
import type { In } from '../say.ts';

export const residentsEnglish: In<typeof residentsPhrases> = {
  'residents.system-only': 'The system does this step by itself.',
  'residents.log-in-first': 'Please log in first.',
  'residents.export-code-over':
    'This address was used or has expired. Please ask for your data again in a private chat.',
  'residents.export-here':
    'Your data are here. The address works once within {minutes} minutes; please do not pass it on: {url}',
  'residents.private-only': 'These are your personal data. Please ask me again in a private chat.',
  'residents.ask-leave':
    'Your name, contacts and words will be deleted for good. Open needs are withdrawn; your votes still count. To go ahead, reply “确定删除”. To keep them, reply “不删”.',
  'residents.say-where-first':
    'Please say first where you live, such as “我住桂花社区1号楼”, then which door is yours.',
  'residents.needs-declared': 'Please say first where you live, such as “我住桂花社区1号楼”, and try again.',
  'residents.needs-verified':
    'Your address must be verified for this. Ask the community for the code at your door, send “邀请码” with it, and try again.',
  'residents.needs-owner':
    'This is for owners only. Please show your title to the community to be registered, and try again.',
  'residents.age-unknown':
    'This asks for an age. Please send me “我的生日 1958年3月5日” in private (the year alone will do), and try again.',
  'residents.too-young': 'One must be {least} or older for this.',
  'residents.too-old': 'This is for people of {most} or younger. Send “有什么活动” to see what else there is.',
  'residents.needs-tag': 'This is only for: {tags}. If that is you, ask the community to note it, and try again.',
  'residents.described': 'Noted. Only you can see it.',
  'residents.leave-dropped': 'All right, nothing was deleted.',
  'residents.gone': 'Deleted. You can talk to me again at any time, as a new neighbour.',
  'residents.leaving-named': 'deleting your data',
  'residents.missing': 'This resident was not found.',
  'residents.not-staff': 'Only workers and stewards of the area can see its residents.',
  'residents.not-worker': 'Only workers and stewards of the area can verify residents.',
  'residents.not-steward': 'Only stewards of this level or above can do this.',
  'residents.region-too-large': 'Please choose your community, village, grid or building.',
  'residents.no-region': 'This resident has not said where they live. Please ask them to do so first.',
  'residents.invitation-unknown': 'There is no such invitation code. Please compare it with the notice at your door.',
  'residents.missing-invitation': 'This invitation code was not found. Please check it, or issue a new one.',
  'residents.invitation-over':
    'This invitation code has expired or is used up. Please ask the community for a new one.',
  'residents.code-taken': 'That did not work. Please try once more.',
  'residents.code-unknown': 'The binding code is wrong or has expired. Please get a new one where you got it.',
  'residents.own-code': 'You got this code here yourself. Please type it in your other account.',
  'residents.holds-roles':
    'This account holds a role. Please do it the other way round: get the code here and type it in the other account.',
  'residents.wrong-password': 'The name or the password is wrong. Please try again.',
  'residents.no-account': 'You have no console account yet. Please ask the hub steward.',
  'residents.has-account': 'This resident has a console account already.',
  'residents.login-name-taken': 'This log-in name is taken. Please choose another.',
  'residents.wrong-phone-code': 'The code is wrong or no longer good. Please ask for another.',
  'residents.phone-off': 'One cannot log in by phone here. Please use the mini-program in WeChat.',
  'residents.wechat-code': 'The WeChat log-in is no longer good. Please open the mini-program again.',
  'residents.wechat-blocked': 'WeChat does not let this account log in for now. Please ask a community worker.',
  'residents.wechat-too-often': 'Too many log-ins. Please try again in {seconds} seconds.',
  'residents.wechat-busy': 'WeChat is busy. Please try again in {seconds} seconds.',
  'residents.wechat-off': 'The mini-program log-in is not open here yet.',
  'attempts.too-many': 'Too many tries. Please try again in {seconds} seconds.',
};

const BARE_ANSWER =
  /^(?:确认|确定|提交|确认提交|跳过|没错|不知道|不晓得|说不清楚?|讲不清楚?|不太?清楚|不想说|不提了)$/u;

/** Only an answer to a question: where nothing is asked, it asks for nothing. */
export const isBareAnswer = (text: string): boolean => BARE_ANSWER.test(text);

/** Is someone in danger now? Judged clause by clause, so that a word of danger in a wish, a memory or a figure of speech does not count. */
export function isDanger(text: string): boolean {
  return text.split(/[。!?;!?;\n]/u).some((sentence) => HAPPENING.test(sentence) && !HARMLESS.test(sentence));
}

const HAPPENING =
  /着火|起火|失火|煤气泄漏|燃气泄漏|漏煤气|煤气味|摔倒了|摔了一跤|晕倒|昏倒|昏迷|想死|不想活|自杀|跳楼|割腕|砍人|打人了|持刀|走丢|走失|不见了|救命/u;
const HARMLESS = /怕|担心|万一|如果|防止|预防|演练|培训|讲座/u;

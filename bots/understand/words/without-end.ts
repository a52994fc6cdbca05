/**
 * Takes from the end of the words what joins them to the rest, one piece after the other. A pattern that repeats pieces of
 * which one is made of others would try every way to split a long run of them, and never come to an end.
 * @param end one such piece, at the end
 */
export function withoutEnd(words: string, end: RegExp): string {
  let left = words;
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replace(end, '');
  }
  return left;
}

/** Ends of sentences, with the mark that closes a quotation or bracket after them. */
const END = /(?<=[。！？；][”’）」》]?)(?![”’）」》])/u;

/** Every sentence a line of its own with room between, for eyes that tire: a chat's letters grow with the phone's setting. */
export const inLargePrint = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => line.split(END))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');

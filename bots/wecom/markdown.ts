/** Characters that markdown takes for markup, as neighbours would still read them. */
const PLAIN: Readonly<Record<string, string>> = {
  '*': '＊',
  _: '＿',
  '`': '｀',
  '[': '［',
  ']': '］',
  '<': '＜',
  '>': '＞',
  '#': '＃',
  '~': '～',
};

const LINK = /(https?:\/\/[^\s\p{Script=Han}，。；：！？“”（）【】]+)/u;

/** A text that markdown shows as it is: what people wrote makes no links, headings or mentions. Web addresses stay whole. */
export const asMarkdown = (text: string): string =>
  text
    .split(LINK)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/[*_`[\]<>#~]/gu, (mark) => PLAIN[mark]!)))
    .join('');

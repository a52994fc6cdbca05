/** What is read before a vote or a hearing, and how staff writes it down. */
export const NOTICE = {
  notice: '说明',
  papers: '材料',
  all: '看全部',
  less: '收起来',
  read: (title: string) => `看“${title}”`,
  handed: '已打开或已复制链接。',
} as const;

export const STAFF_NOTICE = {
  notice: '说说这件事',
  noticeHint: '为什么要办、花多少钱；可以不写',
  papers: '给大家看的材料',
  papersNote: '先放到网上，再写网址；可以没有。',
  name: (place: number) => `第${place}份叫什么`,
  nameHint: '例如：施工方案',
  link: (place: number) => `第${place}份的网址`,
  linkHint: 'https:// 开头',
  add: '加一份材料',
  drop: (place: number) => `不要第${place}份`,
  wrong: '每份都要名称和https开头的网址。',
  alike: '两份材料不能叫一样的名字。',
  fixed: '发出以后，说明和材料不能改。',
} as const;

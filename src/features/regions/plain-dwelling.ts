/** 3单元502室 and 3-502 are the same door. */
export const plainDwelling = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/号楼|单元|[幢栋座楼层#号]/gu, '-')
    .replaceAll(/[室房户\s]/gu, '')
    .replaceAll(/[-—–/.]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');

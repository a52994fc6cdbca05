/** `3 单元 502 室` and `3-502` are the same door. */
export const plainDoor = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s|室|户/gu, '')
    .replaceAll(/单元|栋|号楼|幢|座|号/gu, '-')
    .replace(/-$/u, '')
    .toLowerCase();

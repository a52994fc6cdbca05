/** Photos of a need. */
export const PHOTOS = {
  title: '照片',
  add: '拍照或选照片',
  most: '最多3张，不拍也可以。',
  traces: '照片里的位置和时间会去掉。',
  look: (place: number) => `看大图：照片${place}`,
  large: (place: number) => `照片${place}的大图`,
  shut: '关上大图',
  remove: (place: number) => `删掉照片${place}`,
  sending: '正在传照片',
  again: '再传一次',
  drop: '不传这张',
  unsent: '有照片没传好。请再传或不传。',
  left: '照片没传上，联网后可以补。',
  missing: '照片看不到',
  count: (count: number) => `${count}张照片`,
} as const;

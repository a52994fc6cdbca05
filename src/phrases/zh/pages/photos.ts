import type { Phrases } from '../../say.ts';

/** Photos of needs. */
export const photosPhrases = {
  'pictures.busy': '现在传照片的人太多，请{seconds}秒后再传。',
  'pictures.too-large': '照片太大，最大{megabytes}MB。请换一张小一点的。',
  'pictures.too-many-pixels': '照片的像素太多，最多{megapixels}百万。请换一张小一点的。',
  'pictures.heic': '这种格式的照片打不开。请在手机里改存为JPEG再传。',
  'pictures.unreadable': '这个文件打不开，不是照片或者坏了。请选JPEG、PNG或WebP照片。',
  'needs.photo-not-resident': '请先登录并填好住址，再传照片。',
  'needs.photo-missing': '没有找到这张照片，可能已经删了。',
  'needs.photo-unknown': '有照片没找到，可能已过期。请重新选照片。',
  'needs.photo-not-yours': '这张照片不是您的，不能删。',
  'needs.too-many-photos': '今天传的照片太多了，请明天再传。',
  'needs.photo-attached': '照片放到{number}里了，办事的人看得到。',
  'needs.photos-attached': '您发的{count}张照片也放上了。',
  'needs.photo-waits': '照片收好了，登记时一起放上。请接着回答上面的问题。',
  'needs.step-add-photos': '补了照片',
  'needs.step-remove-photos': '删了照片',
  'http.not-a-picture': '请把一张照片作为图片文件上传。',
  'http.cut-short': '没有传完就断了，请再传一次。',
} as const satisfies Phrases;

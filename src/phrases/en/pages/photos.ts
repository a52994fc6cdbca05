import type { photosPhrases } from '../../zh/pages/photos.ts';
import type { In } from '../../say.ts';

export const photosEnglish: In<typeof photosPhrases> = {
  'pictures.busy': 'Too many photos are being sent right now. Please send it again in {seconds} seconds.',
  'pictures.too-large': 'The photo is too large; {megabytes} MB at most. Please choose a smaller one.',
  'pictures.too-many-pixels':
    'The photo has too many pixels; {megapixels} million at most. Please choose a smaller one.',
  'pictures.heic': 'Photos of this format cannot be opened here. Please save it as JPEG and send it again.',
  'pictures.unreadable':
    'This file cannot be opened: it is no photo, or it is broken. Please choose a JPEG, PNG or WebP photo.',
  'needs.photo-not-resident': 'Please log in and say where you live before sending photos.',
  'needs.photo-missing': 'There is no such photo. It may have been deleted.',
  'needs.photo-unknown': 'A photo was not found. It may have expired; please choose the photos again.',
  'needs.photo-not-yours': 'This photo is not yours to delete.',
  'needs.too-many-photos': 'You have sent too many photos today. Please go on tomorrow.',
  'needs.photo-attached': 'The photo was added to {number}; those who work on it see it.',
  'needs.photos-attached': 'Your photos ({count}) were added too.',
  'needs.photo-waits': 'The photo is kept and goes with your need. Please answer the question above.',
  'needs.step-add-photos': 'photos were added',
  'needs.step-remove-photos': 'photos were deleted',
  'http.not-a-picture': 'Please send one photo as an image file.',
  'http.cut-short': 'The connection ended before everything was sent. Please send it again.',
};

import type { regionsPhrases } from '../zh/regions.ts';
import type { In } from '../say.ts';

export const regionsEnglish: In<typeof regionsPhrases> = {
  'regions.missing': 'This region was not found. Please check and try again.',
  'regions.not-steward': 'Only stewards of this level or above can add regions below it.',
  'regions.wrong-kind':
    '{kind} cannot be added here. The order is district, street or town, community or village, grid, building.',
  'regions.taken': '“{name}” is there already. Please choose another code.',
  'regions.not-calendar-keeper': 'The working calendar is kept by the workers and stewards of this region.',
  'regions.day-twice': '{date} is there twice; please leave it once.',
};

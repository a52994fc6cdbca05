import type { listingsPhrases } from '../../zh/pages/listings.ts';
import type { In } from '../../say.ts';

export const listingsEnglish: In<typeof listingsPhrases> = {
  'listings.not-procurement':
    'These lists bring people together. They do not replace government procurement where the law asks for it.',
  'listings.category-community-governance': 'Community governance',
  'listings.category-resident-services': 'Services for residents',
  'listings.category-platform-operation': 'Running of platforms',
  'listings.category-public-welfare': 'Public welfare',
  'listings.list-opportunities': 'Project opportunities',
  'listings.list-supply': 'Service supply',
  'listings.list-needs': 'Resident needs',
  'listings.not-purchaser': 'Project opportunities are entered by registered purchasers or stewards of the region.',
  'listings.not-yours': 'Project {number} is its purchaser’s, or a steward’s in their place.',
  'listings.not-organization': 'Only staff of an organization can speak for it.',
  'listings.not-steward': 'This is for the steward of the region.',
  'listings.not-known': 'Please log in first to see your own projects.',
  'listings.system-only': 'The system does this by itself.',
  'listings.which-organization': 'You are staff of several organizations. Please say for which one.',
  'listings.opportunity-missing': 'Project {number} was not found. Please check and try again.',
  'listings.opportunity-draft': 'Project {number} has not been published yet.',
  'listings.opportunity-published':
    'Project {number} is published and stays as it is. To change it, withdraw it and enter another one.',
  'listings.opportunity-closed': 'Project {number} is closed.',
  'listings.deadline-past': 'The deadline of project {number} has passed. It takes no more interest.',
  'listings.deadline-gone': 'This deadline is over. Please give today or a later day.',
  'listings.deadline-to-come':
    'The deadline of project {number} is still to come. To give it up, withdraw it and say why.',
  'listings.deadline-never-worked': 'No day is worked for long after this deadline. Please check it and the calendar.',
  'listings.too-many-interests': 'Project {number} has as many answers as it can take. Please call the purchaser.',
  'listings.not-interested': 'This organization did not say that project {number} interests it.',
  'listings.dealt-already': 'Project {number} has its deal. There is one for each project.',
  'listings.above-budget': 'This is more than the budget of project {number}. Please check the sum.',
  'listings.agreed-later': 'This day is still to come. Please check when it was agreed.',
  'listings.agreed-before': 'This day is before the project was published. Please check when it was agreed.',
  'listings.edition-missing': 'Edition {number} was not found. Please check and try again.',
  'listings.edition-number': 'The next edition is number {number}. None is left out, and none comes twice.',
  'listings.channel-missing': 'This channel was not found. Please register it first.',
  'listings.channel-closed': '“{name}” is closed. Please choose another registered channel.',
  'listings.channel-elsewhere': '“{name}” is not registered for this region. Please choose another one.',
};

// The door of the register of petitions.
export { petitions } from './definition.ts';
export type { Opinion, Petition, PetitionStatus } from './petition.ts';
export { petitionWords } from './words.ts';

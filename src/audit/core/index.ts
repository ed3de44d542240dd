// The door of the audit log: what an act is, and its words.
export { type Act, type ActDetail, type ActSubject, ACT_TYPES, ActType, type KeptAct } from './act.ts';
export { actWords } from './words.ts';

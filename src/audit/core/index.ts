// The door of the audit log: what an act is, its words, its routes, and how long it is kept.
export { type Act, type ActDetail, type ActSubject, ACT_TYPES, ActType, type KeptAct } from './act.ts';
export { type ActFilter, type ActView, exportActs, listActs } from './api.ts';
export { KEPT_MONTHS, keptFrom, monthsAhead, parseMonth } from './keeping.ts';
export { actWords, auditWords } from './words.ts';

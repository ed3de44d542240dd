// The door of the registers of work safety: whom it watches, checks on site, the dangers found there, and accidents.
export type { Accident } from './accident/accident.ts';
export { accidents } from './accident/definition.ts';
export type { Carrier } from './carrier/carrier.ts';
export { carriers } from './carrier/definition.ts';
export type { Check, CheckStatus } from './check/check.ts';
export { safetyChecks } from './check/definition.ts';
export type { Danger, DangerStatus } from './danger/danger.ts';
export { dangers } from './danger/definition.ts';

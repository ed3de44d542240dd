// The server's door of the register of hand-overs.
export { type Standstill, standstillsSince } from './standstill-store.ts';

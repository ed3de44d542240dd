// What both sides of the wire share: route contracts and problem details.
export { DayText, IdText } from './forms.ts';
export { healthRoute, readinessRoute } from './health.ts';
export { MailAddress } from './mail-address.ts';
export { Problem } from './problem.ts';
export { httpWords } from './words.ts';
export {
  type BodyOf,
  type Method,
  type ParamsOf,
  type QueryOf,
  type ReplyOf,
  type RouteContract,
  type RouteRight,
  route,
} from './route.ts';

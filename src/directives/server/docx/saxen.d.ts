// The part of saxen that is used here; the package carries no types of its own.
declare module 'saxen' {
  type Decode = (text: string) => string;
  export class Parser {
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(
      event: 'openTag',
      hook: (name: string, attributes: () => Readonly<Record<string, string>> | false, decode: Decode) => void,
    ): this;
    on(event: 'closeTag', hook: (name: string) => void): this;
    on(event: 'text', hook: (value: string, decode: Decode) => void): this;
    on(event: 'cdata', hook: (value: string) => void): this;
    on(event: 'attention', hook: (declaration: string) => void): this;
    on(event: 'error', hook: (error: Error) => void): this;
    on(event: 'warn', hook: (warning: Error) => void): this;
    parse(xml: string): void;
    stop(): void;
  }
}

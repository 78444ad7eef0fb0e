// Core has neither the DOM's nor Node's types. This declares what every runtime has and core needs.

declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly host: string;
  static canParse(url: string): boolean;
  readonly hostname: string;
  readonly port: string;
  readonly origin: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly username: string;
  readonly password: string;
}

declare function encodeURIComponent(part: string): string;

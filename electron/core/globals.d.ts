// The layer has neither the DOM's nor Node's types. What every runtime has and core needs is declared here.

declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly host: string;
  static canParse(url: string): boolean;
  readonly hostname: string;
  readonly port: string;
  readonly origin: string;
  readonly pathname: string;
  readonly username: string;
  readonly password: string;
}

declare function encodeURIComponent(part: string): string;

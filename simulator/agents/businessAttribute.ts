export interface AnnexSection {
  readonly name: string;
  readonly value: Readonly<Record<string, string>>;
}

export interface BusinessAttributeValue {
  readonly name: string;
  readonly displayName: string;
  readonly description?: string | undefined;
  readonly userProperties?: readonly AnnexSection[] | undefined;
  readonly default?: boolean | undefined;
  /** A value that has values is a folder. */
  readonly values?: readonly BusinessAttributeValue[] | undefined;
}

/** gws-protocol 7.3: `userProperties` is the annex. */
export interface BusinessAttribute {
  readonly name: string;
  readonly displayName: string;
  readonly description?: string | undefined;
  readonly userProperties?: readonly AnnexSection[] | undefined;
  readonly values: readonly BusinessAttributeValue[];
}

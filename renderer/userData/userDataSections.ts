import type { UserDataRow } from '../../electron/contract/userData';

export interface UserDataSections {
  readonly shown: readonly UserDataRow[];
  readonly system: readonly UserDataRow[];
}

/** Keys that Genesys desktops, campaigns, recorders and routing write for their own use (gws-protocol 5.1). */
const systemKey = /^(?:IW_|WWE_|GSW_|GSIP_|RVQ|RTarget|RStrategy|RRequested|RTenant)/u;

/** A key that the policy gives a label is meant for the agent, whatever its name. */
export function isSystemRow(row: UserDataRow): boolean {
  return row.field === null && row.edit === null && row.label === row.key && systemKey.test(row.key);
}

export function userDataSections(rows: readonly UserDataRow[]): UserDataSections {
  return { shown: rows.filter((row) => !isSystemRow(row)), system: rows.filter(isSystemRow) };
}

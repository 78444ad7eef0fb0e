import { usableId } from '../gws/identifier';
import type { CampaignRecord } from '../gws/outboundApi';
import type { UserData } from '../gws/userData';

/** The record that a call was made for; `null` for an ordinary call. All three keys must be there (gws-protocol-more A8.2). */
export function campaignRecordOf(userData: UserData): CampaignRecord | null {
  const handle = idOf(userData['GSW_RECORD_HANDLE']);
  const applicationId = Number(idOf(userData['GSW_APPLICATION_ID']));
  const campaignName = nameOf(userData['GSW_CAMPAIGN_NAME']);
  if (handle === null || campaignName === null || !Number.isSafeInteger(applicationId) || applicationId <= 0)
    return null;
  return { handle, applicationId, campaignName, callingList: nameOf(userData['GSW_CALLING_LIST']) };
}

/** Longer than any name that Genesys configuration takes. */
const longestName = 255;

function idOf(value: unknown): string | null {
  return typeof value === 'number' || typeof value === 'string' ? usableId(String(value)) : null;
}

/** As it came, since it goes back to the server. */
function nameOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' && value.length <= longestName ? value : null;
}

import type { CertificateFault } from '../../core/gws/problems';

/** Translates Chromium's certificate errors into the contract's terms. */
export function certificateFault(errorCode: string): CertificateFault {
  switch (errorCode) {
    case 'ERR_CERT_DATE_INVALID':
      return 'expired';
    case 'ERR_CERT_COMMON_NAME_INVALID':
      return 'otherHost';
    case 'ERR_CERT_AUTHORITY_INVALID':
    case 'ERR_CERT_SYMANTEC_LEGACY':
      return 'unknownAuthority';
    case 'ERR_CERT_REVOKED':
      return 'revoked';
    case 'ERR_CERT_WEAK_SIGNATURE_ALGORITHM':
    case 'ERR_CERT_WEAK_KEY':
      return 'weak';
    default:
      return 'other';
  }
}

export interface Participant {
  readonly e164Number: string;
  readonly formattedPhoneNumber: string;
  readonly phoneNumber: string;
  readonly digits: string;
}

/** gws-protocol 5.5: `e164Number` is empty for internal numbers. */
export function participantFrom(number: string): Participant {
  const phoneNumber = number.replaceAll(/[\s()-]/g, '');
  return {
    e164Number: phoneNumber.startsWith('+') ? phoneNumber : '',
    formattedPhoneNumber: number.trim(),
    phoneNumber,
    digits: phoneNumber.replaceAll(/[^\d*#]/g, ''),
  };
}

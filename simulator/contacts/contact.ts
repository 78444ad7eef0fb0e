/** gws-protocol-more A6.1. */
export const contactTypes = ['User', 'Queue', 'Custom'] as const;

interface ContactBase {
  readonly id: string;
  readonly name: string;
  readonly phoneNumber: string;
}

export interface UserContact extends ContactBase {
  readonly type: 'User';
  readonly userName: string;
  readonly firstName: string;
  readonly lastName: string;
}

export interface OtherContact extends ContactBase {
  readonly type: 'Queue' | 'Custom';
}

export type Contact = UserContact | OtherContact;

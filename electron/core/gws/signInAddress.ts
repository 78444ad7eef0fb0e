import { addresses } from './addresses';

/** What a server shows only to those who are signed in, so single sign-on begins here. */
export const signInAddress = addresses.me;

/** Why what is stored cannot be counted or cleared yet. */
export const notRead = 'The browser has not reported its storage yet';

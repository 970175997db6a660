// The server's time as well as this computer can tell it. Every timer on screen uses it, so a wrong local clock harms no countdown.
let ahead = 0

export const setServerTime = (serverTime: string, local = Date.now()) => {
  ahead = Date.parse(serverTime) - local
}

/** Milliseconds since 1970 on the server's clock. */
export const serverNow = () => Date.now() + ahead

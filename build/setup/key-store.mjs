import { findProgram } from "./command.mjs";

/** The Debian packages of a real key store that tests can start by themselves. */
export const keyStorePackages = ["gnome-keyring", "dbus-x11"];

/** Whether tests can start a real key store here. Elsewhere than on Linux the system's own is always there. */
export function hasTestKeyStore() {
  if (process.platform !== "linux") return true;
  return ["dbus-run-session", "gnome-keyring-daemon"].every((name) => findProgram(name));
}

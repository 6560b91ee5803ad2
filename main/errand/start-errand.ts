import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { errandSwitch } from "./errand.ts";

/** How the station starts itself on an errand. */
export interface ErrandStart {
  execPath: string;
  /** What must come before the switches: the app's folder where it is not packaged. */
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
}

/** The arguments with which this station starts itself again. */
export function ownArguments(own: {
  isPackaged: boolean;
  appPath: string;
  hasSandbox: boolean;
}): string[] {
  return [...(own.isPackaged ? [] : [own.appPath]), ...(own.hasSandbox ? [] : ["--no-sandbox"])];
}

/**
 * Starts an errand with a profile of its own, which goes with it; it hears nothing but the channel and says
 * nothing elsewhere. It does not keep the station from ending, and ends with it.
 */
export async function startErrand(start: ErrandStart): Promise<ChildProcess> {
  const { execPath, args, env = process.env } = start;
  const folder = await mkdtemp(join(tmpdir(), "branchscan-errand-"));
  const clearUp = () =>
    // On Windows the last files may be in use a little longer than the process lives.
    void rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(
      () => undefined,
    );
  const child = spawn(execPath, [...args, errandSwitch, `--user-data-dir=${folder}`], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: errandEnvironment(env),
    windowsHide: true,
  });
  child.once("exit", clearUp).once("error", clearUp);
  child.unref();
  child.channel?.unref();
  return child;
}

const kept = [
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|TZ|TMPDIR|TMP|TEMP)$/,
  /^LC_[A-Z]+$/,
  // Displays and desktops: where the system's proxy settings are.
  /^(?:DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|DESKTOP_SESSION|KDEHOME)$/,
  /^(?:XDG_|KDE_|GNOME_|DBUS_SESSION_BUS_|GSETTINGS_)[A-Z0-9_]*$/,
  /^(?:HTTP|HTTPS|FTP|ALL|NO|AUTO)_PROXY$/,
  /^(?:SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|OS|NUMBER_OF_PROCESSORS|PROCESSOR_[A-Z0-9_]+)$/,
  /^(?:APPDATA|LOCALAPPDATA|PROGRAMDATA|ALLUSERSPROFILE|PUBLIC|USERPROFILE|HOMEDRIVE|HOMEPATH)$/,
  /^(?:USERNAME|USERDOMAIN|COMPUTERNAME|LOGONSERVER|PROGRAMFILES(?:\(X86\))?|PROGRAMW6432)$/,
];

/** What an errand may know of the station's environment: not what changes how Node or Electron run. */
export function errandEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => kept.some((rule) => rule.test(name.toUpperCase()))),
  );
}

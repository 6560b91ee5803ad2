import type { App, CommandLine, Session, WebContents } from "electron";
import { appOrigin } from "./app-protocol.ts";

interface Rules {
  /** The origin that the window is loaded from; the dev server's only in an unpackaged build. */
  origin: string;
  /** Whether the developer tools may load their own pages. */
  developerTools: boolean;
}

/** Shuts a session: no request leaves the app, no permission but the camera, no download, no device. */
export async function hardenSession(session: Session, rules: Rules): Promise<void> {
  session.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !mayLoad(details.url, rules) }),
  );
  session.setPermissionCheckHandler(
    (contents, permission, origin, details) =>
      contents !== null &&
      permission === "media" &&
      // Without a type it is about the camera's zoom; what is captured is asked for below, and never sound.
      (details.mediaType === "video" || details.mediaType === undefined) &&
      details.isMainFrame &&
      isOrigin(origin, rules.origin),
  );
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const onlyVideo =
      "mediaTypes" in details &&
      details.mediaTypes?.length === 1 &&
      details.mediaTypes[0] === "video";
    decide(
      permission === "media" &&
        onlyVideo &&
        details.isMainFrame &&
        isOrigin(details.requestingUrl, rules.origin),
    );
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  session.on("will-download", (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  if (rules.origin === appOrigin) await closeNetwork(session);
}

/**
 * What must be said before Electron is ready. No host name means anything to the window, so that not even a
 * look-up can carry a word out; main asks by Node's resolver, which this does not touch. And a station that is
 * packaged and in live mode lets nobody drive its window over the DevTools protocol.
 */
export function hardenCommandLine(
  commandLine: Pick<CommandLine, "appendSwitch" | "removeSwitch">,
  { origin, isClosed }: { origin: string; isClosed: boolean },
): void {
  if (origin === appOrigin) commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  if (!isClosed) return;
  commandLine.removeSwitch("remote-debugging-port");
  commandLine.removeSwitch("remote-debugging-pipe");
}

/** Shuts every web contents of the app, also one that should never have come to be. */
export function hardenContents(app: App, origin: string): void {
  app.on("web-contents-created", (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.on("will-navigate", (event) => stayAt(event, origin));
    contents.on("will-frame-navigate", (event) => stayAt(event, origin));
    contents.on("will-redirect", (event) => event.preventDefault());
    contents.on("select-bluetooth-device", (event) => event.preventDefault());
    limitWebRtc(contents);
  });
}

// The page may be loaded anew (after a crash, by the dev server); it never goes anywhere else.
function stayAt(event: { url: string; preventDefault(): void }, origin: string): void {
  if (!isOrigin(event.url, origin)) event.preventDefault();
}

function limitWebRtc(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}

/**
 * Below the request filter: prefetches, name look-ups and WebRTC do not pass it, so the window's session
 * gets a proxy at which nobody listens. Main itself sends by undici and does not use this session.
 */
async function closeNetwork(session: Session): Promise<void> {
  await session.setProxy({
    mode: "fixed_servers",
    proxyRules: "http://127.0.0.1:9",
    proxyBypassRules: "<-loopback>",
  });
}

function mayLoad(address: string, rules: Rules): boolean {
  if (isOrigin(address, rules.origin)) return true;
  if (address.startsWith(`blob:${rules.origin}/`)) return true;
  if (rules.origin !== appOrigin && address.startsWith(rules.origin.replace("http", "ws")))
    return true;
  return rules.developerTools && address.startsWith("devtools://");
}

function isOrigin(address: string, origin: string): boolean {
  return address === origin || address.startsWith(`${origin}/`);
}

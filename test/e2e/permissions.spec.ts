import { expect, test } from "./fixtures/test.ts";

// Here the window is made to complain.
test.use({ quiet: false });

test("the camera is the only permission that the window has", async ({ station }) => {
  const answers = await station.page.evaluate(async () => {
    const media = navigator.mediaDevices;
    const asked = await Promise.allSettled([
      media.getUserMedia({ video: true }),
      media.getUserMedia({ audio: true }),
      media.getUserMedia({ audio: true, video: true }),
      media.getDisplayMedia({ video: true }),
      navigator.requestMIDIAccess(),
      navigator.clipboard.readText(),
    ]);
    const [camera, microphone, both, screen, midi, clipboard] = asked.map(({ status }) => status);
    const { state: geolocation } = await navigator.permissions.query({ name: "geolocation" });
    const { state: notifications } = await navigator.permissions.query({ name: "notifications" });
    return { camera, microphone, both, screen, midi, clipboard, geolocation, notifications };
  });
  expect(answers).toEqual({
    camera: "fulfilled",
    microphone: "rejected",
    both: "rejected",
    screen: "rejected",
    midi: "rejected",
    clipboard: "rejected",
    geolocation: "denied",
    notifications: "denied",
  });
});
